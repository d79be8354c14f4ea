import { EVERYWHERE, ownCheck } from '../check.ts'
import { eachStatement } from '../find/each.ts'
import { isOneOf } from '../find/keys.ts'
import type { Test } from '../types.ts'

export const CONTRADICTORY_CONDITION = ownCheck({
  code: 'CONTRADICTORY_CONDITION',
  severity: 'warning',
  title: 'Condition can never be true',
  why: 'They are never met together, so the statement never applies.',
  message: 'The conditions on {near} exclude each other.',
  source: 'https://docs.cedarpolicy.com/policies/validation.html',
  kinds: EVERYWHERE,
  find: eachStatement((statement) => {
    const { conditions, pointer } = statement
    const found = conditions.find((one) =>
      conditions.some((other) => one !== other && one.lowerKey === other.lowerKey && exclude(one, other)),
    )
    return found && { pointer: `${pointer}/Condition`, near: found.key }
  }),
})

const OPPOSITES: Readonly<Record<string, string>> = {
  StringEquals: 'StringNotEquals',
  IpAddress: 'NotIpAddress',
  ArnEquals: 'ArnNotEquals',
}

function exclude(positive: Test, other: Test): boolean {
  const { family, negated, set, ifExists, operator } = positive
  if (family === undefined || family === 'Null' || negated || ifExists || set === 'ForAllValues') return false
  if (other.operator === 'Null') return other.values.length > 0 && other.values.every((value) => isOneOf(value, 'true'))
  if (!Object.hasOwn(OPPOSITES, operator) || OPPOSITES[operator] !== other.operator || positive.values.length === 0)
    return false
  return positive.values.every(({ text }) => other.values.some((one) => one.text === text))
}
