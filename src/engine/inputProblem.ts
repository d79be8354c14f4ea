// What is asked may come from anywhere: a saved account, a link, a lesson of somebody else. Whoever asks with something of
// another shape is refused with the place at fault. This is looked at only after something has gone wrong: it costs nothing.

import { isObject } from './policy/flaw.ts'
import type { Outcome } from './steps/step.ts'
import type { PolicySet, Request, Result } from './types.ts'

/** Nothing that cannot be read is allowed. */
export const UNREADABLE: Outcome = { decision: 'ImplicitDeny', decidedBy: 'service' }

/** The answer to a request that cannot be decided: no steps, and a warning that names the first place at fault. */
export function unreadable(request: Request, policies: PolicySet): Result {
  return {
    ...UNREADABLE,
    sameAccount: false,
    steps: [],
    context: {},
    warnings: [{ code: 'UNREADABLE_REQUEST', policyId: '', pointer: problemIn(request, policies) }],
  }
}

/** A JSON pointer into `{ request, policies }`; `/request` where nothing nearer can be told. */
function problemIn(request: unknown, policies: unknown): string {
  const rules: readonly (readonly [pointer: string, value: () => unknown, sound: (value: unknown) => boolean])[] = [
    ['/request', () => request, isObject],
    ['/request/principal', () => part(request, 'principal'), isObject],
    ['/request/principal/kind', () => part(request, 'principal', 'kind'), (kind) => KINDS.has(kind)],
    ...NAMES.map(
      (name) =>
        [
          `/request/principal/${name}`,
          () => part(request, 'principal', name),
          (value: unknown) => isText(value) || value === undefined,
        ] as const,
    ),
    ['/request/action', () => part(request, 'action'), isText],
    ['/request/resource', () => part(request, 'resource'), isText],
    ['/request/accounts', () => part(request, 'accounts'), isObject],
    ['/request/accounts/resource', () => part(request, 'accounts', 'resource'), isObject],
    ['/request/context', () => part(request, 'context'), isObject],
    ['/policies', () => policies, isObject],
    ['/policies/identity', () => part(policies, 'identity'), isPolicies],
    ...LISTS.map((name) => [`/policies/${name}`, () => part(policies, name), isPoliciesOrNone] as const),
    ...LEVELS.map((name) => [`/policies/${name}`, () => part(policies, name), areLevelsOrNone] as const),
    ...SINGLES.map((name) => [`/policies/${name}`, () => part(policies, name), isPolicyOrNone] as const),
  ]
  return rules.find(([, value, sound]) => !sound(value()))?.[0] ?? '/request'
}

const KINDS: ReadonlySet<unknown> = new Set(
  'root user roleSession serviceLinkedRole federatedUser service federatedIdentity anonymous'.split(' '),
)
const NAMES = ['arn', 'roleArn', 'issuerArn', 'id', 'service', 'provider']
const LISTS = ['session', 'endpoint']
const LEVELS = ['scps', 'rcps']
const SINGLES = ['resource', 'boundary']

function part(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isPolicies(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject)
}

function isPoliciesOrNone(value: unknown): boolean {
  return value === undefined || isPolicies(value)
}

function areLevelsOrNone(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isPolicies))
}

function isPolicyOrNone(value: unknown): boolean {
  return value === undefined || isObject(value)
}
