// Whatever is called, by whomever, in whatever order: nothing throws, nothing is left half done, every call leaves its one
// record, a refused one changes nothing, and the same calls give the same world, byte for byte.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, type Credentials, type World } from '#account'
import { managedPolicies } from './managedPolicies/index.ts'
import { QUOTA } from './services/iam/quotas.ts'
import { testWorld } from './services/testWorld.ts'
import { ana, ben, KEY, SECRET } from './testAccount.ts'
import { table } from './testTable.ts'

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60)
const SEED = Number(process.env.PROPERTY_SEED ?? 2026)

const callers: readonly Credentials[] = [
  ana,
  ana,
  ana,
  ben,
  { identity: 'root' },
  { identity: 'user/cleo' },
  { identity: 'user/nobody' },
  { identity: 'role/Editor' },
  { accessKeyId: KEY, secretAccessKey: SECRET },
  { accessKeyId: KEY, secretAccessKey: 'wrong' },
  { anonymous: true },
]

/** Texts of the inputs of all rows, by member: what is a name here may be one there. */
const texts = new Map<string, string[]>()
for (const { input, given = [] } of table)
  for (const [member, value] of [input, ...given.map(([, asked]) => asked)].flatMap((one) => Object.entries(one)))
    if (typeof value === 'string') texts.set(member, [...(texts.get(member) ?? []), value])

interface Call {
  readonly who: Credentials
  readonly name: string
  readonly input: object
}

/** A call of the table, now and then with another row's text, without a member, or with something odd in it. */
const anyCall: fc.Arbitrary<Call> = fc
  .tuple(
    fc.constantFrom(...callers),
    fc.constantFrom(...table),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('other', 'other', 'other', 'gone', 'odd')), { maxLength: 2 }),
    fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('__proto__', '', '*', 'a'.repeat(2_000)), fc.integer()),
  )
  .map(([who, { name, input }, edits, odd]) => {
    const changed: Record<string, unknown> = { ...input }
    for (const [place, choice, how] of edits) {
      const members = Object.keys(input)
      const member = members[place % Math.max(members.length, 1)]
      if (member === undefined || typeof changed[member] === 'object') continue
      const others = texts.get(member) ?? []
      if (how === 'gone') delete changed[member]
      else changed[member] = how === 'odd' ? odd : (others[choice % Math.max(others.length, 1)] ?? odd)
    }
    return { who, name, input: changed }
  })
const calls = fc.array(anyCall, { minLength: 1, maxLength: 40 })

describe('any calls in any order', () => {
  it('keep the account whole', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(calls, (list) => {
        let world: World = testWorld
        for (const one of list) {
          const before = world
          const { world: after, result, event } = call(before, one.who, one.name, one.input)
          const error = result.ok ? undefined : result.error
          expect(error?.code, `${one.name}: ${error?.message}`).not.toBe('InternalFailure')
          // Between accounts each of the two gets a record of its own.
          const records = after.trail.slice(before.trail.length)
          expect(new Set(records.map(({ recipientAccountId }) => recipientAccountId)).size).toBe(records.length)
          expect(records.length).toBeGreaterThanOrEqual(event ? 1 : 0)
          expect(records.length).toBeLessThanOrEqual(event ? 2 : 0)
          if (error) expect(lasting(after)).toEqual(lasting(before))
          world = after
        }
        expect(dangling(world)).toEqual([])
        expect(beyondQuota(world)).toEqual([])
      }),
      { numRuns: RUNS * 4, seed: SEED },
    )
  })

  it('give the same world again', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(calls, (list) => {
        const played = () =>
          list.reduce((world: World, { who, name, input }) => call(world, who, name, input).world, testWorld)
        expect(JSON.stringify(played())).toBe(JSON.stringify(played()))
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})

/** What a refused call must leave alone: everything but time, ids, records, their delivery, and when keys were last used. */
function lasting({ accounts }: World): unknown {
  return JSON.parse(
    JSON.stringify(accounts, (key, value: unknown) =>
      key === 'lastUsed' || key === 'cloudtrail' || key === 'objects' ? undefined : value,
    ),
  ) as unknown
}

/** Names of things that are not there. */
function dangling({ accounts }: World): readonly string[] {
  return Object.values(accounts).flatMap(({ iam: { users, groups, roles, policies } }) => {
    const isPolicy = (arn: string) => Object.hasOwn(policies, arn) || Object.hasOwn(managedPolicies, arn)
    const holders = { ...named('user', users), ...named('group', groups), ...named('role', roles) }
    const bounded = { ...named('user', users), ...named('role', roles) }
    return [
      ...Object.entries(holders).flatMap(([who, { attached }]) =>
        attached.filter((arn) => !isPolicy(arn)).map((arn) => `${who} has ${arn}`),
      ),
      ...Object.entries(bounded).flatMap(([who, { boundary }]) =>
        boundary === undefined || isPolicy(boundary) ? [] : [`${who} is bounded by ${boundary}`],
      ),
      ...Object.values(users).flatMap((user) =>
        user.groups.filter((group) => !Object.hasOwn(groups, group)).map((group) => `${user.userName} is in ${group}`),
      ),
    ]
  })
}

function named<T>(kind: string, all: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [`${kind}/${name}`, one]))
}

function beyondQuota({ accounts }: World): readonly string[] {
  return Object.values(accounts).flatMap(({ iam: { users, policies } }) => [
    ...Object.values(users)
      .filter(
        ({ accessKeys, groups, attached }) =>
          accessKeys.length > QUOTA.AccessKeysPerUser ||
          groups.length > QUOTA.GroupsPerUser ||
          attached.length > QUOTA.PoliciesPerUser,
      )
      .map(({ userName }) => userName),
    ...Object.values(policies)
      .filter(({ versions }) => versions.length > QUOTA.VersionsPerPolicy)
      .map(({ policyName }) => policyName),
  ])
}
