// Every change that can be applied does in the account what it does in the engine: the decision turns around.

import { describe, expect, it } from 'vitest'
import { askFor, call, type World, worldFrom } from '#account'
import { whatWouldAllow, whatWouldDeny } from '#engine'
import { callsOf } from './changeCalls.ts'

const statement = (Effect: string, Action: string, more: object = {}): object => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'One', Effect, Action, Resource: '*', ...more }],
})

const { world, problems } = worldFrom({
  id: '111122223333',
  now: '2026-01-01T00:00:00Z',
  root: { email: 'root@example.com' },
  users: {
    ana: { inline: { Own: statement('Allow', 's3:*') } },
    ben: {},
    cai: { groups: ['Readers'] },
    dan: { attached: ['Look'], boundary: 'Limit' },
    eve: { inline: { Own: statement('Allow', 's3:*'), No: statement('Deny', 's3:Get*') } },
  },
  groups: { Readers: { inline: { Read: statement('Allow', 's3:List*') } } },
  roles: {
    Editor: {
      trust: statement('Allow', 'sts:AssumeRole', {
        Principal: { AWS: 'arn:aws:iam::111122223333:user/ana' },
        Resource: undefined,
      }),
    },
  },
  policies: { Look: { document: statement('Allow', 's3:Get*') }, Limit: { document: statement('Allow', 's3:List*') } },
  buckets: {
    photos: { objects: { 'a.jpg': 1 } },
    notes: {
      objects: { 'a.txt': 1 },
      policy: statement('Deny', 's3:*', { Principal: '*', Resource: ['arn:aws:s3:::notes', 'arn:aws:s3:::notes/*'] }),
    },
  },
} as never)

const permissions = [
  ['s3:GetObject', 'arn:aws:s3:::photos/a.jpg'],
  ['s3:ListBucket', 'arn:aws:s3:::photos'],
  ['s3:GetObject', 'arn:aws:s3:::notes/a.txt'],
  ['sts:AssumeRole', 'arn:aws:iam::111122223333:role/Editor'],
] as const

const questions = ['ana', 'ben', 'cai', 'dan', 'eve'].flatMap((name) =>
  permissions.map(([action, resource]) => [name, action, resource] as const),
)

describe('callsOf', () => {
  it('has an account to try it in', () => expect(problems).toEqual([]))

  it.each(questions)('%s, %s on %s', (name, action, resource) => {
    if (!world) return expect.unreachable()
    const identity = `user/${name}`
    const before = askFor(world, { identity }, { action, resource })
    if (!before) return expect.unreachable()
    const allowed = before.result.decision === 'Allow'
    const changes = (allowed ? whatWouldDeny : whatWouldAllow)(before.request, before.policies)
    const applied = changes.flatMap((change) => {
      const calls = callsOf(world, before, change)
      return calls ? [{ change, calls }] : []
    })
    expect(applied.length).toBeGreaterThan(0)
    for (const { change, calls } of applied) {
      const after = calls.reduce((now: World, { operation, input }) => {
        const outcome = call(now, { identity: 'root' }, operation, input)
        expect(outcome.result, JSON.stringify(change.edits)).toMatchObject({ ok: true })
        return outcome.world
      }, world)
      const now = askFor(after, { identity }, { action, resource })
      expect(now?.result.decision === 'Allow', JSON.stringify(change.edits)).toBe(!allowed)
    }
  })
})
