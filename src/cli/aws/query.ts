// --query: the one place that knows the JMESPath library.

import { search } from 'jmespath'
import { paramValidation, type Stopped } from './errors.ts'

/** undefined where the expression is sound. */
export function queryProblem(expression: string): Stopped | undefined {
  try {
    search(null, expression)
    return undefined
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    // Whether a function takes a value is not known before there is an answer.
    if (error instanceof Error && error.name !== 'ParserError' && error.name !== 'LexerError') return undefined
    const ended = says.includes('EOF')
    const reason = ended ? 'Incomplete expression' : `Parse error, ${says}`
    return paramValidation(
      `Bad value for --query ${expression}: Invalid jmespath expression: ${reason}:\n"${expression}"\n${' '.repeat(expression.length + 1)}^`,
    )
  }
}

export function select(value: unknown, expression: string): { readonly value: unknown } | Stopped {
  try {
    return { value: search(value, expression) }
  } catch (error) {
    return { stderr: `\naws: [ERROR]: ${error instanceof Error ? error.message : String(error)}\n`, exitCode: 255 }
  }
}
