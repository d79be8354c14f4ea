// The options of a command on its page of help: how each is written, its type, and what holds of its values.

import type * as z from 'zod/mini'
import { additionOf } from './additions.ts'
import {
  contentOf,
  elementOf,
  enumOf,
  isOptional,
  type Kind,
  kindOf,
  memberOf,
  membersAt,
  noFlag,
  type Option,
  optionsOf,
} from './options.ts'
import { pagingOf } from './paging.ts'

export function synopsis(operation: string, name: string): readonly string[] {
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

export function options(operation: string): readonly string[] {
  return optionsOf(operation).flatMap((option) => [
    `${option.kind === 'boolean' ? `${option.flag} | ${noFlag(option)}` : option.flag} (${KINDS[option.kind]})${option.required ? ' [required]' : ''}`,
    ...details(option.schema).map((line) => (line === '' ? '' : `   ${line}`)),
    '',
    ...shorthand(option).flatMap((line) => ['   Shorthand Syntax:', '', `      ${line}`, '']),
  ])
}

/** What holds of a value, and of the members in it. */
function details(schema: z.core.$ZodType): readonly string[] {
  const one = kindOf(schema) === 'list' ? elementOf(schema) : schema
  const members = kindOf(one) === 'structure' ? Object.entries(membersAt(one, [])) : []
  return [
    ...constraints(schema),
    ...members.flatMap(([name, member]) => [
      `${name} -> (${KINDS[kindOf(member)]})${isOptional(member) ? '' : ' [required]'}`,
      ...constraints(member).map((line) => (line === '' ? '' : `   ${line}`)),
    ]),
  ]
}

function constraints(schema: z.core.$ZodType): readonly string[] {
  const [values, rules] = [enumOf(schema), limitsOf(schema)]
  return [
    ...(values.length > 0 ? ['Possible values:', '', ...values.map((value) => `o ${value}`)] : []),
    ...(rules.length > 0 ? ['Constraints:', '', ...rules.map((rule) => `o ${rule}`)] : []),
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
        return rule.pattern ? [`pattern: ${bare(rule.pattern.source)}`] : []
      default:
        return []
    }
  })
}

/** AWS's pattern, without what JavaScript needs around it. */
function bare(pattern: string): string {
  return pattern.replace(/^\^(?:\(\?:(.*)\)|(.*))\$$/, '$1$2')
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
