// Rules of the default bus. AWS: EventBridge User Guide, "Rules" and "Event patterns"; API Reference, 2026-11.
// SIMPLIFIED: there is no other bus, and nothing that happens is matched with the patterns.

import type { Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import { type Asked, accountOfCaller } from '../iam/arn.ts'
import { homeOf } from '../iam/find.ts'
import type { Rule } from './state.ts'

export function ruleArn(account: AccountId, name: string): string {
  return `arn:aws:events:${REGION}:${account}:rule/${name}`
}

/** One permission on the rule that is named; events:creatorAccount is that of whoever made it. */
export function onRule(
  action: string,
  { caller }: Asked,
  name: string,
  context: Permission['context'] = {},
): readonly Permission[] {
  const account = accountOfCaller(caller)
  return [{ action, resource: ruleArn(account, name), context: { 'events:creatorAccount': account, ...context } }]
}

export function rulesOf(draft: Draft<World>, at: At): Record<string, Draft<Rule>> {
  return (homeOf(draft, at).events ??= { rules: {} }).rules
}

export function findRule(draft: Draft<World>, at: At, name: string, bus: string | undefined): Draft<Rule> {
  checkBus(bus)
  return (
    own(homeOf(draft, at).events?.rules, name) ??
    fail('ResourceNotFoundException', `Rule ${name} does not exist on EventBus default.`)
  )
}

export function checkBus(bus = 'default'): void {
  const name = bus.split('/').at(-1)
  if (name !== 'default') fail('ResourceNotFoundException', `Event bus ${bus} does not exist.`)
}

/** A pattern is an object whose leaves are lists of what may stand there. */
export function checkPattern(text: string): void {
  const wrong = (why: string) => fail('InvalidEventPatternException', `Event pattern is not valid. Reason: ${why}`)
  let pattern: unknown
  try {
    pattern = JSON.parse(text)
  } catch {
    wrong('Filter is not an object')
  }
  if (!isRecord(pattern)) wrong('Filter is not an object')
  else if (!hasLists(pattern)) wrong('Match value must be String, number, true, false, or null')
}

function hasLists(pattern: Readonly<Record<string, unknown>>): boolean {
  const values = Object.values(pattern)
  return (
    values.length > 0 && values.every((one) => (isRecord(one) ? hasLists(one) : Array.isArray(one) && one.length > 0))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Condition keys of what a pattern asks for. AWS: Service Authorization Reference, Amazon EventBridge, 2026-11. */
export function patternKeys(text: string | undefined): NonNullable<Permission['context']> {
  if (text === undefined) return {}
  try {
    const pattern: unknown = JSON.parse(text)
    if (!isRecord(pattern)) return {}
    const texts = (value: unknown) =>
      Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
    return {
      ...('source' in pattern && { 'events:source': texts(pattern.source) }),
      ...('detail-type' in pattern && { 'events:detail-type': texts(pattern['detail-type']) }),
    }
  } catch {
    return {}
  }
}
