// The oracle's conditions: section C of the rules, operator by operator. Slow and plain on purpose; see oracle.ts.

import { arnParts, expand, glob, type Keys, plainText, type Token, wildcards } from './oraclePattern.ts'

/** Does one value of the request match one value of the policy? */
type Test = (value: string, policyValue: readonly Token[]) => boolean

const asText =
  (test: (value: string, text: string) => boolean): Test =>
  (value, policyValue) =>
    test(value, plainText(policyValue))

const compared = (read: (text: string) => number | undefined, test: (value: number, text: number) => boolean): Test =>
  asText((value, text) => {
    const [left, right] = [read(value), read(text)]
    return left !== undefined && right !== undefined && test(left, right)
  })

const orders: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  Equals: (left, right) => left === right,
  LessThan: (left, right) => left < right,
  LessThanEquals: (left, right) => left <= right,
  GreaterThan: (left, right) => left > right,
  GreaterThanEquals: (left, right) => left >= right,
}

const tests: Readonly<Record<string, Test>> = {
  StringEquals: asText((value, text) => value === text),
  StringEqualsIgnoreCase: asText((value, text) => value.toLowerCase() === text.toLowerCase()),
  StringLike: (value, policyValue) => glob(policyValue, value),
  Bool: asText((value, text) => /^(true|false)$/i.test(value) && value.toLowerCase() === text.toLowerCase()),
  BinaryEquals: asText((value, text) => bytes(value) !== undefined && bytes(value) === bytes(text)),
  IpAddress: asText(inside),
  ArnEquals: arnMatches,
  ArnLike: arnMatches,
  ...Object.fromEntries(Object.entries(orders).map(([name, test]) => [`Numeric${name}`, compared(numberOf, test)])),
  ...Object.fromEntries(Object.entries(orders).map(([name, test]) => [`Date${name}`, compared(secondsOf, test)])),
}
const negations: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
  NotIpAddress: 'IpAddress',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
}

/** C1: operators and keys are an AND. */
export function conditionHolds(condition: unknown, keys: Keys, variables: boolean): boolean {
  if (condition === undefined) return true
  return Object.entries(condition as Readonly<Record<string, object>>).every(([operator, block]) =>
    Object.entries(block).every(([key, values]) =>
      lineHolds(operator, keys.get(key.toLowerCase()), listed(values), keys, variables),
    ),
  )
}

function lineHolds(
  written: string,
  found: string | readonly string[] | undefined,
  policyValues: readonly string[],
  keys: Keys,
  variables: boolean,
): boolean {
  const value = Array.isArray(found) && found.length === 0 ? undefined : found // C10: an empty list is an absent key
  if (written === 'Null') return policyValues.includes(String(value === undefined || value === ''))
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(written) ?? []
  const negated = name in negations
  const test = tests[negations[name] ?? name]
  if (!test) return false
  const expands = variables && /^(String|Arn|Bool)/.test(name) // C14
  const passes = (one: string): boolean => {
    const some = policyValues.some((raw) => {
      const policyValue = expands ? expand(raw, keys) : wildcards(raw)
      return policyValue !== undefined && test(one, policyValue)
    })
    return some !== negated
  }
  if (value === undefined && ifExists !== undefined) return true // C11
  if (set === 'ForAllValues') return valuesOf(value).every(passes) // C12
  if (set === 'ForAnyValue') return valuesOf(value).some(passes) // C13
  if (value === undefined) return negated // C2
  return typeof value === 'string' && passes(value)
}

function valuesOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

export function listed(values: unknown): readonly string[] {
  return (Array.isArray(values) ? values : [values]).map(String)
}

function numberOf(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** C5: ISO 8601 in the profile of the W3C, or seconds since 1970. */
function secondsOf(text: string): number | undefined {
  if (/^\d{5,}$/.test(text)) return Number(text)
  const iso = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/
  const milliseconds = iso.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
}

const SIXTY_FOUR = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes of base64 as a string of bits; C7. */
function bytes(text: string): string | undefined {
  if (!/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined
  const bits = text
    .replaceAll('=', '')
    .split('')
    .map((one) => SIXTY_FOUR.indexOf(one).toString(2).padStart(6, '0'))
    .join('')
  return bits.slice(0, bits.length - (bits.length % 8))
}

/** C8: the address as bits begins with the first bits of the range; other family, other length. */
function inside(value: string, range: string): boolean {
  const [base = '', prefix] = range.split('/')
  const [address, network] = [addressBits(value), addressBits(base)]
  if (address === undefined || network === undefined || address.length !== network.length) return false
  if (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= network.length)) return false
  return address.startsWith(network.slice(0, prefix === undefined ? network.length : Number(prefix)))
}

function addressBits(text: string): string | undefined {
  if (!text.includes(':')) {
    const parts = text.split('.')
    if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined
    return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('')
  }
  const [before = '', after, more] = text.split('::')
  if (more !== undefined) return undefined
  const groups = (half: string | undefined): readonly string[] => (half ? half.split(':') : [])
  const missing = 8 - groups(before).length - groups(after).length
  if (after === undefined ? missing !== 0 : missing < 1) return undefined
  const all = [...groups(before), ...Array<string>(Math.max(missing, 0)).fill('0'), ...groups(after)]
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('')
}

/** C9: part by part; a wildcard stays inside its part, in the sixth it takes any character. */
function arnMatches(value: string, policyValue: readonly Token[]): boolean {
  const parts = arnParts(value)
  const patterns: Token[][] = [[]]
  for (const token of policyValue) {
    if ('literal' in token && token.literal === ':' && patterns.length < 6) patterns.push([])
    else patterns.at(-1)?.push(token)
  }
  return parts.length === 6 && patterns.length === 6 && parts.every((part, index) => glob(patterns[index] ?? [], part))
}
