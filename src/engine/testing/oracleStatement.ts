// The oracle's statements: does one apply to the request, and if it names a principal, how closely? See oracle.ts.

import type { GrantLevel, PolicyType, Request } from '../types.ts'
import { conditionHolds, listed } from './oracleConditions.ts'
import {
  arnParts,
  expand,
  glob,
  type Keys,
  literally,
  type Token,
  wildcards,
  wildcardsInPart,
} from './oraclePattern.ts'

export interface Asked {
  readonly request: Request
  readonly keys: Keys
  readonly account: string | undefined
  readonly hasBoundary: boolean
}
type Document = Readonly<Record<string, unknown>>

const TYPES_WITH_PRINCIPAL: readonly PolicyType[] = ['resource', 'endpoint', 'rcp']

/** G1: a statement with both says nothing. */
const PAIRS = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
  ['Principal', 'NotPrincipal'],
]

/** How the statements of one document with this effect apply: a level for each that does. */
export function matchesOf(asked: Asked, type: PolicyType, document: unknown, effect: string): readonly GrantLevel[] {
  const { Version, Statement } = document as Document
  const statements = (Array.isArray(Statement) ? Statement : [Statement]) as readonly Document[]
  return statements
    .filter((statement) => statement.Effect === effect && !PAIRS.some((pair) => pair.every((one) => one in statement)))
    .filter(
      (statement) =>
        actionMatches(statement, asked.request.action) &&
        resourceMatches(statement, asked, type, Version === '2012-10-17') &&
        conditionHolds(statement.Condition, asked.keys, Version === '2012-10-17'),
    )
    .map((statement) => (TYPES_WITH_PRINCIPAL.includes(type) ? principalLevel(statement, asked, type) : 'direct'))
    .filter((level) => level !== undefined)
}

/** G4, G5 */
function actionMatches({ Action, NotAction }: Document, action: string): boolean {
  const matched = (patterns: unknown): boolean =>
    listed(patterns).some((pattern) => {
      if (pattern === '*') return true
      const [service, name] = split(pattern.toLowerCase())
      const [askedService, askedName] = split(action.toLowerCase())
      return service === askedService && glob(wildcards(name), askedName)
    })
  return Action !== undefined ? matched(Action) : NotAction !== undefined && !matched(NotAction)
}

function split(action: string): readonly [service: string, name: string] {
  const colon = action.indexOf(':')
  return colon < 0 ? [action, ''] : [action.slice(0, colon), action.slice(colon + 1)]
}

/** G6, G7, G8 */
function resourceMatches({ Resource, NotResource }: Document, asked: Asked, type: PolicyType, variables: boolean) {
  const matched = (patterns: unknown): boolean =>
    listed(patterns).some((pattern) => {
      if (pattern === '*') return true
      if (asked.request.resource === '*') return false
      const tokens = resourcePattern(pattern, asked.keys, type, variables)
      return tokens !== undefined && glob(tokens, asked.request.resource)
    })
  if (Resource !== undefined) return matched(Resource)
  if (NotResource !== undefined) return !matched(NotResource)
  return type === 'resource' && isTrust(asked.request) // a trust policy speaks of its role (G11)
}

function resourcePattern(pattern: string, keys: Keys, type: PolicyType, variables: boolean) {
  const parts = arnParts(pattern)
  if (parts.length < 6 && type !== 'identity' && type !== 'boundary') return undefined
  const [last, ...first] = parts.length < 6 ? ['*', ...parts, '*', '*', '*', '*'] : [parts[5] ?? '', ...parts]
  const tail = variables ? expand(last, keys) : wildcards(last)
  const head = first.slice(0, 5).flatMap((part): readonly Token[] => [...wildcardsInPart(part), ...literally(':')])
  return tail && [...head, ...tail]
}

/** E9 */
export function isTrust({ action, resource }: Request): boolean {
  const name = action.toLowerCase()
  return (
    (name.startsWith('sts:assumerole') || name === 'sts:tagsession' || name === 'sts:setsourceidentity') &&
    arnParts(resource)[5]?.startsWith('role/') === true
  )
}

/** G9, G10 */
function principalLevel(statement: Document, asked: Asked, type: PolicyType): GrantLevel | undefined {
  const { Effect, Principal, NotPrincipal } = statement
  if (Principal !== undefined) return closest(levelsOf(Principal, asked, Effect === 'Deny'))
  if (NotPrincipal === undefined) return type === 'endpoint' ? 'direct' : undefined // G11: there it may be left out
  if (Effect !== 'Deny') return undefined
  const { kind } = asked.request.principal
  const forced = asked.hasBoundary && (kind === 'user' || kind === 'roleSession')
  return forced || levelsOf(NotPrincipal, asked, true).length === 0 ? 'direct' : undefined
}

export function closest(levels: readonly GrantLevel[]): GrantLevel | undefined {
  return (['direct', 'entity', 'account'] as const).find((level) => levels.includes(level))
}

function levelsOf(
  element: unknown,
  { request: { principal }, account }: Asked,
  denies: boolean,
): readonly GrantLevel[] {
  const everybody: readonly GrantLevel[] = principal.kind === 'federatedIdentity' && !denies ? [] : ['direct']
  if (element === '*') return everybody
  return Object.entries(element as object).flatMap(([kind, values]) =>
    listed(values).flatMap((value): readonly GrantLevel[] => {
      if (kind === 'Service') return principal.kind === 'service' && principal.service === value ? ['direct'] : []
      if (kind === 'Federated')
        return principal.kind === 'federatedIdentity' && principal.provider === value ? ['direct'] : []
      if (kind !== 'AWS') return []
      if (value === '*') return everybody
      if (!('arn' in principal)) return []
      if (account !== undefined && (value === account || value === `arn:aws:iam::${account}:root`))
        return [principal.kind === 'root' ? 'direct' : 'account']
      if (value === principal.arn) return ['direct']
      if ('roleArn' in principal && value === principal.roleArn) return ['entity']
      if ('issuerArn' in principal && value === principal.issuerArn) return ['entity']
      return []
    }),
  )
}
