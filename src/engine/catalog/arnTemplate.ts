// ARN formats as AWS documents them, `arn:${Partition}:s3:::${BucketName}/${ObjectName}`, and what a policy writes: can
// both mean the same ARN? In the one a placeholder stands for one or more characters, in the other `*` for any run, `?`
// for one, and a policy variable for what nobody knows yet.
// AWS: Service Authorization Reference, "Resource types", 2026-09.

import { partsOf } from '../match/arn.ts'
import { matchesPattern } from '../match/wildcard.ts'

export interface Template {
  readonly service: string
  readonly region: string // '' when it must be empty
  readonly account: string
  readonly resource: Pattern
  readonly strict: Pattern
}
interface Pattern {
  readonly start: string // what it begins with
  readonly tokens: readonly Token[]
}
type Token = string | typeof STAR | typeof ONE | typeof INNER_STAR | typeof INNER_ONE
const STAR = 1
const ONE = 2
const INNER_STAR = 3 // no slash
const INNER_ONE = 4

export function templateOf(arn: string): Template {
  const [, , service = '', region = '', account = '', resource = ''] = partsOf(arn)
  return { service, region, account, resource: placeholders(resource, false), strict: placeholders(resource, true) }
}

/** Could the resource part of an ARN be this? */
export function fitsResource({ resource }: Template, written: string): boolean {
  return meet(resource, wildcards(written))
}

/** Could the whole ARN be this? Field by field: a wildcard of one field does not reach into the next. */
export function fitsArn({ service, region, account, strict }: Template, written: string): boolean {
  const [arn, , onService, onRegion, onAccount, resource] = partsOf(written.replaceAll(/\$\{[^}]*\}/g, '*'))
  if (arn !== 'arn' || onService === undefined || resource === undefined) return false
  return (
    matchesPattern(onService, service) &&
    fieldFits(region, onRegion ?? '') &&
    fieldFits(account, onAccount ?? '') &&
    meet(strict, wildcards(resource))
  )
}

function fieldFits(template: string, written: string): boolean {
  return template.startsWith('${') || matchesPattern(written, template)
}

/** Strictly a bucket's name has no slash: else a bucket could be taken for an object. */
function placeholders(text: string, strict: boolean): Pattern {
  return patternOf(text, /\$\{([^}]*)\}|\*/g, (name) => {
    if (name === undefined) return [STAR]
    return strict && name === 'BucketName' ? [INNER_ONE, INNER_STAR] : [ONE, STAR]
  })
}

function wildcards(text: string): Pattern {
  const known = patterns.get(text)
  if (known) return known
  const made = patternOf(text, /\$\{[^}]*\}|\*|\?/g, (_name, found) => [found === '?' ? ONE : STAR])
  if (patterns.size > 5000) patterns.clear()
  patterns.set(text, made)
  return made
}
const patterns = new Map<string, Pattern>()

function patternOf(
  text: string,
  special: RegExp,
  read: (name: string | undefined, found: string) => readonly Token[],
): Pattern {
  const tokens: Token[] = []
  let at = 0
  for (const found of text.matchAll(special)) {
    tokens.push(...text.slice(at, found.index).split(''), ...read(found[1], found[0]))
    at = found.index + found[0].length
  }
  tokens.push(...text.slice(at).split(''))
  const first = tokens.findIndex((token) => typeof token === 'number')
  return { tokens, start: tokens.slice(0, first < 0 ? undefined : first).join('') }
}

/** Is there a text that fits both? Each pair of places is looked at once. */
function meet(a: Pattern, b: Pattern): boolean {
  const shared = Math.min(a.start.length, b.start.length)
  if (a.start.slice(0, shared) !== b.start.slice(0, shared)) return false
  const width = b.tokens.length + 1
  const seen = new Uint8Array((a.tokens.length + 1) * width)
  const open: (readonly [number, number])[] = [[0, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [i, j] = next
    if (seen[i * width + j] === 1) continue
    seen[i * width + j] = 1
    const left = a.tokens[i]
    const right = b.tokens[j]
    if (left === undefined && right === undefined) return true
    const starLeft = left === STAR || left === INNER_STAR
    const starRight = right === STAR || right === INNER_STAR
    if (starLeft) open.push([i + 1, j])
    if (starRight) open.push([i, j + 1])
    if (left !== undefined && right !== undefined && agree(left, right))
      open.push([starLeft ? i : i + 1, starRight ? j : j + 1])
  }
  return false
}

/** Can one character be both? */
function agree(left: Token, right: Token): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right
  const inner = left === INNER_ONE || left === INNER_STAR || right === INNER_ONE || right === INNER_STAR
  return !(inner && (left === '/' || right === '/'))
}
