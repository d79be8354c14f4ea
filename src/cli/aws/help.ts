// `aws help`, `aws iam help`, `aws iam create-user help`: pages in the form of `aws`'s own, made from the operations'
// schemas. SIMPLIFIED: AWS's manual says more on each member, and has examples.

import type * as z from 'zod/mini'
import { findOperation } from '#account'
import { additionOf } from './additions.ts'
import { CONFIGURE_COMMANDS } from './configure.ts'
import { SWITCHES, VALUED } from './globals.ts'
import { commands, operationFor, services, subcommands } from './names.ts'
import {
  contentOf,
  elementOf,
  enumOf,
  type Kind,
  kindOf,
  memberOf,
  membersAt,
  noFlag,
  type Option,
  optionsOf,
} from './options.ts'
import { pagingOf } from './paging.ts'
import { S3_COMMANDS } from './s3/index.ts'
import { SSO_COMMANDS } from './sso.ts'
import { waiterFor, waitersOf } from './waiters.ts'

/** undefined when there is no such command. */
export function helpOn([command, subcommand, waiter, ...more]: readonly string[]): string | undefined {
  if (more.length > 0) return undefined
  if (command === undefined) return overview()
  if (!commands().includes(command)) return undefined
  if (subcommand === undefined) return commandPage(command)
  if (subcommand === 'wait' && waitersOf(command).length > 0)
    return waiter === undefined ? waitPage(command) : waiterPage(command, waiter)
  if (waiter !== undefined) return undefined
  const operation = operationFor(command, subcommand)
  if (operation !== undefined) return operationPage(operation, subcommand)
  return command === 's3' && Object.hasOwn(S3_COMMANDS, subcommand) ? s3Page(subcommand) : undefined
}

const NAMES: Readonly<Record<string, string>> = {
  accessanalyzer: 'IAM Access Analyzer',
  account: 'AWS Account Management',
  budgets: 'AWS Budgets',
  cloudtrail: 'AWS CloudTrail',
  configure: 'the settings of this command line: keys, region and output of each profile',
  cur: 'AWS Cost and Usage Reports',
  dynamodb: 'Amazon DynamoDB',
  ec2: 'Amazon EC2, virtual machines',
  'ec2-instance-connect': 'Amazon EC2 Instance Connect',
  iam: 'AWS IAM: users, groups, roles and policies',
  lambda: 'AWS Lambda, functions',
  organizations: 'AWS Organizations',
  s3: 'Amazon S3: whole files and buckets, each command several calls',
  s3api: 'Amazon S3, one API call for each command',
  s3control: 'Amazon S3, settings of the whole account',
  sso: 'signing in with IAM Identity Center',
  sts: 'AWS STS, temporary credentials',
}

/** The sections of a page, each with its lines. */
type Section = readonly [title: string, lines: readonly string[]]

const WIDTH = 78 // columns of a manual page

function page(name: string, sections: readonly Section[]): string {
  const head = `${name.toUpperCase()}()`
  const blanks = ' '.repeat(Math.max(1, WIDTH - 2 * head.length))
  const body = sections.map(
    ([title, lines]) => `${title}\n${lines.map((line) => (line === '' ? '\n' : `       ${line}\n`)).join('')}\n`,
  )
  return `${[`${head}${blanks}${head}\n\n\n`, ...body].join('')}${' '.repeat(WIDTH - head.length)}${head}\n`
}

const bullets = (names: readonly string[]): readonly string[] => names.flatMap((name) => [`o ${name}`, '']).slice(0, -1)

function overview(): string {
  return page('aws', [
    ['NAME', ['aws -']],
    ['DESCRIPTION', ['The AWS Command Line Interface manages the services of AWS from a terminal.']],
    [
      'SYNOPSIS',
      [
        '   aws [options] <command> <subcommand> [parameters]',
        '',
        'Use aws command help for information on a specific command.',
      ],
    ],
    globalOptions(),
    ['AVAILABLE SERVICES', bullets(commands())],
  ])
}

function commandPage(command: string): string {
  const local: Readonly<Record<string, readonly string[]>> = {
    s3: Object.keys(S3_COMMANDS),
    configure: CONFIGURE_COMMANDS,
    sso: SSO_COMMANDS,
  }
  const names = services().includes(command)
    ? [...subcommands(command), ...(waitersOf(command).length > 0 ? ['wait'] : [])].toSorted()
    : (local[command] ?? [])
  return page(command, [
    ['NAME', [`${command} -`]],
    ['DESCRIPTION', wrapped(`${NAMES[command] ?? command}.`)],
    ['AVAILABLE COMMANDS', bullets(names)],
  ])
}

function waitPage(command: string): string {
  return page('wait', [
    ['NAME', ['wait -']],
    ['DESCRIPTION', wrapped('Asks again and again until something is as the command says.')],
    ['AVAILABLE COMMANDS', bullets(waitersOf(command))],
  ])
}

function waiterPage(command: string, name: string): string | undefined {
  const waiter = waiterFor(command, name)
  if (!waiter) return undefined
  const { operation, attempts } = waiter
  return page(name, [
    ['NAME', [`${name} -`]],
    [
      'DESCRIPTION',
      wrapped(`Calls ${operation.split('.')[1]} until it is so, at most ${attempts} times; then it ends with 255.`),
    ],
    ['SYNOPSIS', synopsis(operation, name)],
    ['OPTIONS', options(operation)],
  ])
}

function s3Page(name: string): string {
  const { usage = '', switches = [], valued = [] } = S3_COMMANDS[name] ?? {}
  return page(name, [
    ['NAME', [`${name} -`]],
    [
      'SYNOPSIS',
      [
        `     ${name}`,
        `   ${usage}`,
        ...[...switches, ...valued.map((flag) => `${flag} <value>`)].map((flag) => `   [${flag}]`),
      ],
    ],
  ])
}

function operationPage(operation: string, name: string): string {
  const [service = '', call = ''] = operation.split('.')
  const does = findOperation(operation)?.readOnly ? 'It reads and changes nothing.' : 'It changes the account.'
  return page(name, [
    ['NAME', [`${name} -`]],
    ['DESCRIPTION', wrapped(`Makes the call ${call} of the service ${service}. ${does}`)],
    ['SYNOPSIS', synopsis(operation, name)],
    ['OPTIONS', options(operation)],
    globalOptions(),
  ])
}

function synopsis(operation: string, name: string): readonly string[] {
  const { options: added, needs = [] } = additionOf(operation)
  const flags = [
    ...optionsOf(operation).map((option) => bracketed(usageOf(option), option.required)),
    ...added.map((flag) => bracketed(`${flag} <value>`, needs.includes(flag))),
    '[--cli-input-json | --cli-input-yaml]',
    ...(pagingOf(operation) ? ['[--starting-token <value>]', '[--page-size <value>]', '[--max-items <value>]'] : []),
    '[--generate-cli-skeleton <value>]',
    ...(contentOf(operation) === undefined ? [] : ['<outfile>']),
  ]
  return [`     ${name}`, ...flags.map((flag) => `   ${flag}`)]
}

function usageOf(option: Option): string {
  return option.kind === 'boolean' ? `${option.flag} | ${noFlag(option)}` : `${option.flag} <value>`
}

function bracketed(usage: string, required: boolean): string {
  return required ? usage : `[${usage}]`
}

const KINDS: Readonly<Record<Kind, string>> = {
  text: 'string',
  number: 'integer',
  boolean: 'boolean',
  list: 'list',
  structure: 'structure',
  map: 'map',
}

function options(operation: string): readonly string[] {
  return optionsOf(operation).flatMap((option) => [
    `${option.kind === 'boolean' ? `${option.flag} | ${noFlag(option)}` : option.flag} (${KINDS[option.kind]})${option.required ? ' [required]' : ''}`,
    ...constraints(option.schema),
    ...shorthand(option).flatMap((line) => [`   Shorthand Syntax:`, '', `      ${line}`]),
    '',
  ])
}

function constraints(schema: z.core.$ZodType): readonly string[] {
  const [values, rules] = [enumOf(schema), limitsOf(schema)]
  return [
    ...(values.length > 0 ? ['   Possible values:', '', ...values.map((value) => `   o ${value}`)] : []),
    ...(rules.length > 0 ? ['   Constraints:', '', ...rules.map((rule) => `   o ${rule}`)] : []),
  ]
}

function limitsOf(schema: z.core.$ZodType): readonly string[] {
  const def = schema._zod.def
  if (def.type === 'optional') return limitsOf((def as z.core.$ZodOptionalDef).innerType)
  return (def.checks ?? []).flatMap((check): readonly string[] => {
    const rule = (check as z.core.$ZodChecks)._zod.def
    switch (rule.check) {
      case 'min_length':
        return [`min: ${rule.minimum}`]
      case 'max_length':
        return [`max: ${rule.maximum}`]
      case 'greater_than':
        return [`min: ${String(rule.value)}`]
      case 'less_than':
        return [`max: ${String(rule.value)}`]
      case 'string_format':
        return rule.pattern ? [`pattern: ${rule.pattern.source.replace(/^\^/, '').replace(/\$$/, '')}`] : []
      default:
        return []
    }
  })
}

/** `Key=string,Value=string ...` where every member is a plain one. */
function shorthand({ kind, schema }: Option): readonly string[] {
  const one = kind === 'list' ? elementOf(schema) : schema
  if (kind === 'list' && one && ['text', 'number'].includes(kindOf(one)))
    return [`"${KINDS[kindOf(one)]}" "${KINDS[kindOf(one)]}" ...`]
  if (kindOf(one) !== 'structure') return kind === 'map' ? ['KeyName1=string,KeyName2=string'] : []
  const members = Object.keys(membersAt(one, [])).map((name) => [name, kindOf(memberOf(one, name))] as const)
  if (members.some(([, each]) => ['list', 'structure', 'map'].includes(each))) return []
  return [`${members.map(([name, each]) => `${name}=${KINDS[each]}`).join(',')}${kind === 'list' ? ' ...' : ''}`]
}

function globalOptions(): Section {
  const valued = Object.entries(VALUED).map(([flag, values]) =>
    values.length > 0 ? `${flag} (string): ${values.join(', ')}` : `${flag} (string)`,
  )
  return ['GLOBAL OPTIONS', [...SWITCHES.map((flag) => `${flag} (boolean)`), ...valued]]
}

/** Lines no wider than the page. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 8 > WIDTH) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
