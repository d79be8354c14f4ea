// One condition: operator, key, values, against the request's context. Rules C1, C2 and C10 to C13.
// AWS: IAM User Guide, "Conditions with multiple context keys or values" and "Condition operators", 2026-11.

import type { Context } from '../context.ts'
import { valueOf } from '../context.ts'
import { resolve } from '../match/variables.ts'
import type { Condition } from '../policy/read.ts'
import type { ConditionTrace } from '../types.ts'
import { arn } from './arn.ts'
import { date, numeric } from './comparison.ts'
import type { Family } from './family.ts'
import { ip } from './ip.ts'
import { simple } from './simple.ts'
import { string } from './string.ts'

/** Every operator but Null, which asks for the key itself. */
const operators: Family = { ...string, ...numeric, ...date, ...simple, ...ip, ...arn }

type SetOperator = 'ForAllValues' | 'ForAnyValue'

export function testCondition(
  { operator: name, key, values, pointer }: Condition,
  context: Context,
  variables: boolean,
): ConditionTrace {
  const { operator, set, ifExists } = partsOf(name)
  const value = valueOf(context, key)
  const asked = value === undefined ? null : typeof value === 'string' ? [value] : value
  const missing = asked === null || asked.length === 0
  const shared = { operator, key, ...(set && { set }), ifExists, pointer, requestValues: asked }
  // Null takes neither IfExists nor a set operator: with one it is no operator at all. Rule C10.
  if (operator === 'Null' && name === 'Null') return { ...shared, ...nullTest(values, asked) }

  const row = Object.hasOwn(operators, operator) ? operators[operator] : undefined
  const policy = values.map((raw) => ({ raw, resolved: resolve(raw, context, variables && row?.variables === true) }))
  const outcome = (
    matched: boolean,
    because: ConditionTrace['because'],
    fits: (index: number) => boolean = () => false,
  ): ConditionTrace => ({
    ...shared,
    negated: row?.negated ?? false,
    matched,
    because,
    policyValues: policy.map(({ raw, resolved }, index) => ({
      raw,
      ...(resolved.changed && { resolved: resolved.text }),
      ...(resolved.unresolved && { unresolved: true }),
      matched: fits(index),
    })),
  })

  if (!row) return outcome(false, 'unknown-operator')
  if (missing) {
    if (ifExists) return outcome(true, 'key-missing-if-exists')
    if (set === 'ForAllValues') return outcome(true, 'key-missing-forall')
    if (set === 'ForAnyValue') return outcome(false, 'key-missing-forany')
    return row.negated ? outcome(true, 'key-missing-negated') : outcome(false, 'key-missing')
  }
  if (!set && typeof value !== 'string') return outcome(false, 'multivalue-without-set-operator')

  const fit = (one: string, index: number): boolean => {
    const resolved = policy[index]?.resolved
    return resolved !== undefined && !resolved.unresolved && row.test(one, resolved) === true
  }
  const passes = (one: string): boolean => policy.some((_, index) => fit(one, index)) !== (row.negated ?? false)
  const matched = set === 'ForAllValues' ? asked.every(passes) : asked.some(passes)
  const comparable =
    policy.length === 0 || asked.some((one) => policy.some(({ resolved }) => row.test(one, resolved) !== undefined))
  return outcome(matched, comparable ? 'compared' : 'type-error', (index) => asked.some((one) => fit(one, index)))
}

function partsOf(name: string): { operator: string; set?: SetOperator; ifExists: boolean } {
  const [prefix, rest] = name.includes(':') ? name.split(':', 2) : [undefined, name]
  const ifExists = rest?.endsWith('IfExists') ?? false
  const operator = ifExists ? (rest ?? '').slice(0, -'IfExists'.length) : (rest ?? '')
  if (prefix === undefined) return { operator, ifExists }
  // An unknown set operator must not be ignored: the operator is then unknown as a whole.
  return prefix === 'ForAllValues' || prefix === 'ForAnyValue'
    ? { operator, set: prefix, ifExists }
    : { operator: name, ifExists: false }
}

/** C10: "true" asks that the key be absent; an empty list or an empty text counts as absent. */
function nullTest(
  values: readonly string[],
  asked: readonly string[] | null,
): Pick<ConditionTrace, 'negated' | 'matched' | 'because' | 'policyValues'> {
  // Of an empty list every value is an empty text.
  const absent = asked === null || asked.every((value) => value === '')
  const fits = (value: string): boolean => value.toLowerCase() === String(absent)
  return {
    negated: false,
    matched: values.some(fits),
    because: 'null-test',
    policyValues: values.map((raw) => ({ raw, matched: fits(raw) })),
  }
}
