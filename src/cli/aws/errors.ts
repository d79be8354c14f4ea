// What `aws` prints when it fails, and its exit codes. AWS: AWS CLI 2.36.7 as run, and its User Guide, "Command line
// return codes", 2026-11.

/** A line that ends before any call is made. */
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

/** The service answered with an error. */
export function serviceError(operation: string, { code, message }: { code: string; message: string }): Stopped {
  return {
    stderr: said(`An error occurred (${code}) when calling the ${operation} operation: ${message}`),
    exitCode: 254,
  }
}

export function generalError(text: string): Stopped {
  return { stderr: said(text), exitCode: 255 }
}

function said(text: string): string {
  return `\naws: [ERROR]: ${text}\n`
}
