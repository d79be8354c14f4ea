// Context keys with which conditions hold, or do not.

import { conditionTest } from '../conditions/index.ts'
import { escape } from '../policy/pointer.ts'
import type { ConditionTrace, Request } from '../types.ts'
import type { RequestEdit } from './change.ts'
import { samplesFor } from './samples.ts'

type Value = Request['context'][string] // null: absent

const KEYS = 6 // that are looked at: a change of more is none to make

/** The request with which all of these conditions hold. Undefined: none that we can think of. */
export function satisfied(conditions: readonly ConditionTrace[], request: Request): readonly RequestEdit[] | undefined {
  const failing = byKey(conditions).filter((together) => together.some(({ matched }) => !matched))
  if (failing.length > KEYS) return undefined
  const edits = failing.flatMap((together) => firstOf(together, request, (found) => !found.includes(false)))
  return edits.length === failing.length ? edits : undefined
}

/** The requests with each of which one of these conditions does not hold, by another key. */
export function unsatisfied(conditions: readonly ConditionTrace[], request: Request): readonly RequestEdit[] {
  return byKey(conditions)
    .slice(0, KEYS)
    .flatMap((together) => firstOf(together, request, (found) => found.includes(false)))
}

function byKey(conditions: readonly ConditionTrace[]): readonly (readonly ConditionTrace[])[] {
  const groups = new Map<string, ConditionTrace[]>()
  for (const condition of conditions) {
    const key = condition.key.toLowerCase()
    const group = groups.get(key)
    if (group) group.push(condition)
    else groups.set(key, [condition])
  }
  return [...groups.values()]
}

// Who asks, and of whom: these follow from the caller and the resource, and nobody sets them for a request.
const FOLLOWING = new Set(
  (
    'aws:PrincipalArn aws:PrincipalAccount aws:PrincipalOrgID aws:PrincipalOrgPaths aws:PrincipalType aws:userid ' +
    'aws:username aws:PrincipalIsAWSService aws:PrincipalServiceName aws:PrincipalServiceNamesList ' +
    'aws:ResourceAccount aws:ResourceOrgID aws:ResourceOrgPaths aws:FederatedProvider'
  )
    .toLowerCase()
    .split(' '),
)

/** The first value of a key for which its conditions answer as is wanted; or none. */
function firstOf(
  together: readonly ConditionTrace[],
  request: Request,
  wanted: (matched: readonly boolean[]) => boolean,
): readonly RequestEdit[] {
  const key = together[0]?.key ?? ''
  // A list where one value is expected, or the reverse, would be another kind of key.
  const otherKind = together.some(({ because }) => because === 'multivalue-without-set-operator')
  if (otherKind || FOLLOWING.has(key.toLowerCase())) return []
  const asList = together.some(({ set }) => set !== undefined)
  const tests = together.map(testOf)
  const answers = (value: Value): boolean =>
    wanted(
      tests.map(
        (test) =>
          test(
            value === null ? new Map() : new Map([[key.toLowerCase(), { name: key, value, origin: 'given' as const }]]),
          ).matched,
      ),
    )
  const value = together
    .flatMap(samplesFor)
    .map((sample): Value => (asList ? [sample] : sample))
    .find(answers)
  if (value !== undefined) return [contextEdit(request, key, value)]
  return answers(null) ? [contextEdit(request, key, null)] : []
}

/** The condition, with its variables filled in. */
function testOf({ set, operator, ifExists, key, policyValues, pointer }: ConditionTrace) {
  const name = `${set ? `${set}:` : ''}${operator}${ifExists ? 'IfExists' : ''}`
  const values = policyValues.map(({ raw, resolved = raw }) => resolved)
  return conditionTest({ operator: name, key, values, pointer }, false)
}

function contextEdit({ context }: Request, key: string, value: Value): RequestEdit {
  const name = Object.keys(context).find((one) => one.toLowerCase() === key.toLowerCase()) ?? key
  const before = Object.hasOwn(context, name) ? context[name] : undefined
  return {
    on: 'request',
    code: value === null ? 'unset-context' : 'set-context',
    args: { key: name, ...(value !== null && { value: [value].flat().join(', ') }) },
    pointer: `/context/${escape(name)}`,
    ...(before !== undefined && { before }),
    after: value,
  }
}
