// One condition: operator, key, values, against the request's context. Rules C1, C2 and C10 to C13.
// AWS: IAM User Guide, "Conditions with multiple context keys or values" and "Condition operators", 2026-11.

import type { Context } from '../context.ts'
import { fill, type Resolved, templateOf, unchanged } from '../match/variables.ts'
import { remember } from '../memo.ts'
import type { Condition } from '../policy/read.ts'
import type { ConditionTrace } from '../types.ts'
import { arn } from './arn.ts'
import { date, numeric } from './comparison.ts'
import type { Family, Fits, Operator } from './family.ts'
import { ip } from './ip.ts'
import { simple } from './simple.ts'
import { string } from './string.ts'

/** Every operator but Null, which asks for the key itself. */
const operators: Family = { ...string, ...numeric, ...date, ...simple, ...ip, ...arn }

export type ConditionTest = (context: Context) => ConditionTrace

type Asked = readonly string[] | null // the request's values; null: it has no such key

/** Reads a condition once. The answer is the same object for the same value of the request, as long as no variable is in it. */
export function conditionTest({ operator: name, key, values, pointer }: Condition, variables: boolean): ConditionTest {
  const { operator, set, ifExists } = partsOf(name)
  const lowerKey = key.toLowerCase()
  const shared = { operator, key, ...(set && { set }), ifExists, pointer }
  const row = Object.hasOwn(operators, operator) ? operators[operator] : undefined

  // Null takes neither IfExists nor a set operator: with one it is no operator at all. Rule C10.
  if (operator === 'Null' && name === 'Null')
    return byValue(lowerKey, (value) => {
      const asked = askedOf(value)
      return { ...shared, requestValues: asked, ...nullTest(values, asked) }
    })

  const read = values.map((raw) => valueReader(raw, row, variables))
  const dynamic = read.some((one) => typeof one === 'function')
  const fixed = dynamic ? [] : read.filter((one) => typeof one !== 'function')
  const trace = (value: Value, policy: readonly PolicyValue[]): ConditionTrace => {
    const asked = askedOf(value)
    const { matched, because } = outcome({ row, set, ifExists, single: typeof value === 'string' }, asked, policy)
    return {
      ...shared,
      requestValues: asked,
      negated: row?.negated ?? false,
      matched,
      because,
      policyValues: policy.map(({ raw, resolved, fits }) => ({
        raw,
        ...(resolved.changed && { resolved: resolved.text }),
        ...(resolved.unresolved && { unresolved: true }),
        matched: because === 'compared' && asked?.some((one) => fits(one) === true) === true,
      })),
    }
  }
  if (dynamic)
    return (context) =>
      trace(
        context.get(lowerKey)?.value,
        read.map((one) => (typeof one === 'function' ? one(context) : one)),
      )
  return byValue(lowerKey, (value) => trace(value, fixed))
}

type Value = string | readonly string[] | undefined

/** A test that depends on nothing but the value of its key: the answers to single values are kept. */
function byValue(lowerKey: string, trace: (value: Value) => ConditionTrace): ConditionTest {
  const ofText = remember(100, trace)
  let absent: ConditionTrace | undefined
  let last: ConditionTrace | undefined // most often the same value comes again at once
  let lastValue: string | undefined
  return (context) => {
    const value = context.get(lowerKey)?.value
    if (value === undefined) return (absent ??= trace(undefined))
    if (typeof value !== 'string') return trace(value)
    if (!last || value !== lastValue) {
      last = ofText(value)
      lastValue = value
    }
    return last
  }
}

/** A value of the policy, as the request at hand sees it. */
interface PolicyValue {
  readonly raw: string
  readonly resolved: Resolved
  readonly fits: Fits
}

/** Read once, or, where a variable is in it, for each request. */
function valueReader(
  raw: string,
  row: Operator | undefined,
  variables: boolean,
): PolicyValue | ((context: Context) => PolicyValue) {
  const made = (resolved: Resolved): PolicyValue => ({
    raw,
    resolved,
    fits: resolved.unresolved || !row ? never : row.read(resolved),
  })
  const template = templateOf(raw, variables && row?.variables === true)
  return template ? (context) => made(fill(template, context)) : made(unchanged(raw))
}

const never: Fits = () => false

interface Kind {
  readonly row: Operator | undefined
  readonly set: ConditionTrace['set']
  readonly ifExists: boolean
  readonly single: boolean // the request has one value, and no list
}

function outcome(
  { row, set, ifExists, single }: Kind,
  asked: Asked,
  policy: readonly PolicyValue[],
): Pick<ConditionTrace, 'matched' | 'because'> {
  if (!row) return { matched: false, because: 'unknown-operator' }
  if (asked === null || asked.length === 0) {
    if (ifExists) return { matched: true, because: 'key-missing-if-exists' }
    if (set === 'ForAllValues') return { matched: true, because: 'key-missing-forall' }
    if (set === 'ForAnyValue') return { matched: false, because: 'key-missing-forany' }
    return row.negated ? { matched: true, because: 'key-missing-negated' } : { matched: false, because: 'key-missing' }
  }
  if (!set && !single) return { matched: false, because: 'multivalue-without-set-operator' }
  const passes = (one: string): boolean => policy.some(({ fits }) => fits(one) === true) !== (row.negated ?? false)
  const matched = set === 'ForAllValues' ? asked.every(passes) : asked.some(passes)
  const comparable = policy.length === 0 || asked.some((one) => policy.some(({ fits }) => fits(one) !== undefined))
  return { matched, because: comparable ? 'compared' : 'type-error' }
}

function askedOf(value: Value): Asked {
  return value === undefined ? null : typeof value === 'string' ? [value] : value
}

/** Does AWS know this operator, without its set operator and IfExists? */
export function isOperator(operator: string): boolean {
  return operator === 'Null' || Object.hasOwn(operators, operator)
}

export const OPERATORS: readonly string[] = [...Object.keys(operators), 'Null']

export interface OperatorParts {
  readonly operator: string
  readonly set?: NonNullable<ConditionTrace['set']>
  readonly ifExists: boolean
}

export function partsOf(name: string): OperatorParts {
  const colon = name.indexOf(':')
  const rest = name.slice(colon + 1)
  const ifExists = rest.endsWith('IfExists')
  const operator = ifExists ? rest.slice(0, -'IfExists'.length) : rest
  if (colon < 0) return { operator, ifExists }
  const prefix = name.slice(0, colon)
  // An unknown set operator must not be ignored: the operator is then unknown as a whole.
  return prefix === 'ForAllValues' || prefix === 'ForAnyValue'
    ? { operator, set: prefix, ifExists }
    : { operator: name, ifExists: false }
}

/** C10: "true" asks that the key be absent; an empty list or an empty text counts as absent. */
function nullTest(
  values: readonly string[],
  asked: Asked,
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
