import { describe, expect, it } from 'vitest'
import { askFor, call } from '#account'
import { testWorld } from '../testWorld.ts'
import { accessOf, decisionAt } from './access.ts'
import { kinds } from './kinds.ts'

const world = testWorld()

describe('accessOf', () => {
  it.each(accessOf(world, null).parts.map((part, index) => [part.kind, index, part] as const))(
    'decides %s (%i) as each question by itself',
    (_kind, _index, part) => {
      part.principals.forEach((ref, principal) =>
        part.actions.forEach((action, column) =>
          part.resources.forEach((resource, place) => {
            const alone = askFor(world, { identity: ref }, { action, resource })?.result.decision
            expect(decisionAt(part, principal, column, place), `${ref} ${action} ${resource}`).toBe(alone)
          }),
        ),
      )
    },
  )

  it('knows a kind for everything that the account has', () => {
    const there = new Set(accessOf(world, null).parts.map(({ kind }) => kind))
    for (const id of ['objects', 'buckets', 'users', 'groups', 'become', 'roles', 'policies', 'account'])
      expect(there).toContain(id)
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length)
  })

  it('tells what a call has changed, and nothing else', () => {
    const PolicyArn = 'arn:aws:iam::111122223333:policy/Look'
    const after = call(world, { identity: 'user/ana' }, 'iam.AttachUserPolicy', { UserName: 'ben', PolicyArn }).world
    const { changes } = accessOf(after, world)
    expect(new Set(changes.map(({ principal }) => principal))).toEqual(new Set(['user/ben']))
    expect(changes).toContainEqual({
      principal: 'user/ben',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::photos/a.jpg',
      before: 'ImplicitDeny',
      after: 'Allow',
    })
    expect(changes.every(({ resource }) => !resource.includes('notes'))).toBe(true)
    expect(accessOf(world, world).changes).toEqual([])
  })
})
