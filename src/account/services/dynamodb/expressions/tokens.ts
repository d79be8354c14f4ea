// An expression's text → its words. AWS: DynamoDB Developer Guide, "Expressions", 2026-11.

import { fail } from '../../../operation.ts'

export type Kind = 'name' | 'value' | 'number' | 'sign' | 'end'
export interface Token {
  readonly kind: Kind
  readonly text: string
}

const WORD = /\s*(?:(#?[A-Za-z_]\w*|#\w+)|(:\w+)|(\d+)|(<>|<=|>=|[=<>(),.[\]+-]))/uy

export interface Reader {
  /** The next word, which stays where it is. */
  readonly peek: () => Token
  readonly next: () => Token
  /** Takes the next word when it is this keyword or sign; keywords are the same in any case. */
  readonly take: (text: string) => boolean
  readonly expect: (text: string) => void
  readonly broken: () => never
}

/** `which`: ConditionExpression, UpdateExpression …, as AWS's words name it. */
export function reader(text: string, which: string): Reader {
  const tokens = tokensOf(text, which)
  let at = 0
  const end: Token = { kind: 'end', text: '<EOF>' }
  const peek = () => tokens[at] ?? end
  const next = () => {
    const token = peek()
    at++
    return token
  }
  const broken = (): never => {
    const near = tokens.slice(Math.max(0, at - 1), at + 2)
    return fail(
      'ValidationException',
      `Invalid ${which}: Syntax error; token: "${peek().text}", near: "${near.map((one) => one.text).join(' ')}"`,
    )
  }
  const take = (wanted: string) => {
    if (peek().kind === 'end' || peek().text.toLowerCase() !== wanted.toLowerCase()) return false
    at++
    return true
  }
  const expect = (wanted: string) => {
    if (!take(wanted)) broken()
  }
  return { peek, next, take, expect, broken }
}

function tokensOf(text: string, which: string): readonly Token[] {
  if (text.trim() === '') fail('ValidationException', `Invalid ${which}: The expression can not be empty;`)
  const tokens: Token[] = []
  let from = 0
  while (text.slice(from).trim() !== '') {
    WORD.lastIndex = from
    const [, name, value, number, sign] = WORD.exec(text) ?? []
    const read = name ?? value ?? number ?? sign
    if (read === undefined) {
      const rest = text.slice(from).trim()
      return fail(
        'ValidationException',
        `Invalid ${which}: Syntax error; token: "${rest.charAt(0)}", near: "${rest.slice(0, 10)}"`,
      )
    }
    tokens.push({ kind: kindOf(name, value, number), text: read })
    from = WORD.lastIndex
  }
  return tokens
}

function kindOf(name: string | undefined, value: string | undefined, number: string | undefined): Kind {
  if (name !== undefined) return 'name'
  if (value !== undefined) return 'value'
  return number === undefined ? 'sign' : 'number'
}
