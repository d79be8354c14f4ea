// What `aws` prints when it fails, and its exit codes. AWS: AWS CLI 2.36.7 as run, and its User Guide, "Command line
// return codes", 2026-11.

import { closeMatches } from './closeMatches.ts'
import { toTable } from './formats/table.ts'
import { toYaml } from './formats/yaml.ts'

/** A line that ends with a complaint. */
export interface Stopped {
  readonly stderr: string
  readonly exitCode: number
}

const USAGE = `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help`

/** The command line is not valid. */
export function paramValidation(text: string): Stopped {
  return { stderr: said(`An error occurred (ParamValidation): ${text}`), exitCode: 252 }
}

/** The same, where it is the form of the line that is wrong. */
export function misused(text: string): Stopped {
  return paramValidation(`${text}\n\n${USAGE}`)
}

export function unknownOptions(words: readonly string[]): Stopped {
  return { stderr: `\n${USAGE}\n\n${said(`Unknown options: ${words.join(', ')}`)}`, exitCode: 252 }
}

/** A word where one of a few has to stand. */
export function invalidChoice(argument: string, word: string, known: readonly string[]): Stopped {
  const near = closeMatches(word, known).map((name) => `  * ${name}`)
  const meant = near.length === 0 ? '' : `\nMaybe you meant:\n\n${near.join('\n')}`
  return misused(`argument ${argument}: Found invalid choice '${word}'\n${meant}`)
}

export interface ServiceError {
  readonly code: string
  readonly message: string
}

/** The service answered with an error. */
export function serviceError(operation: string, error: ServiceError, format = 'enhanced'): Stopped {
  const form = Object.hasOwn(FORMS, format) ? FORMS[format] : undefined
  return { stderr: form ? form(error) : said(serviceText(operation, error)), exitCode: 254 }
}

export function serviceText(operation: string, { code, message }: ServiceError): string {
  return `An error occurred (${code}) when calling the ${operation} operation: ${message}`
}

/** Those of --cli-error-format that are for programs. AWS: AWS CLI 2.36.7 as run, 2026-11. */
const FORMS: Readonly<Record<string, (error: ServiceError) => string>> = {
  json: (error) => `${JSON.stringify(membersOf(error), null, 4)}\n`,
  // The columns are Code, Message and, of an error that the service's model knows, its own member `message`.
  text: ({ code, message }) => `${[code, message, ...(COMMON.has(code) ? [] : [message])].join('\t')}\n`,
  table: (error) => toTable('error', membersOf(error)),
  yaml: (error) => toYaml(membersOf(error)),
}

function membersOf({ code, message }: ServiceError): Readonly<Record<string, string>> {
  return { Code: code, Message: message }
}

/** Errors of every service, which no model lists. AWS: IAM API Reference, "Common Errors", 2026-11. */
const COMMON = new Set(
  [
    'AccessDenied AccessDeniedException UnauthorizedOperation MissingAuthenticationToken SignatureDoesNotMatch',
    'ExpiredToken InvalidClientTokenId UnrecognizedClientException ValidationError',
  ].flatMap((line) => line.split(' ')),
)

/** There is nothing to sign with. */
export function noCredentials(): Stopped {
  return {
    stderr: said(
      'An error occurred (NoCredentials): Unable to locate credentials. You can configure credentials by running "aws login".',
    ),
    exitCode: 253,
  }
}

export function generalError(text: string): Stopped {
  return { stderr: said(text), exitCode: 255 }
}

function said(text: string): string {
  return `\naws: [ERROR]: ${text}\n`
}
