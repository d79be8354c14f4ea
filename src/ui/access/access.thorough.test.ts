// As while somebody types: asked again and again of a large account in which one policy changes.

import { expect, it } from 'vitest'
import { call, type World, worldFrom } from '#account'
import { accessOf } from './access.ts'

const users = Object.fromEntries(
  Array.from({ length: 50 }, (_, n) => [
    `user${n}`,
    {
      inline: {
        Own: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: `arn:aws:s3:::bucket${n % 20}/*` }],
        },
      },
    },
  ]),
)
const buckets = Object.fromEntries(
  Array.from({ length: 20 }, (_, n) => [
    `bucket${n}`,
    { objects: Object.fromEntries(Array.from({ length: 40 }, (_, key) => [`o${key}`, 1])) },
  ]),
)

function accountOf(): World {
  const { world, problems } = worldFrom({
    id: '111122223333',
    now: '2026-01-01T00:00:00Z',
    root: { email: 'root@example.com' },
    users,
    buckets,
  })
  if (!world) throw new Error(JSON.stringify(problems))
  return world
}

it('decides 200,000 questions in well under a second', () => {
  let world = accountOf()
  const took = Array.from({ length: 8 }, (_, n) => {
    const before = world
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: n % 2 ? 's3:*' : 's3:Put*', Resource: '*' }],
    })
    const input = { UserName: 'user1', PolicyName: 'Own', PolicyDocument: document }
    world = call(world, { identity: 'root' }, 'iam.PutUserPolicy', input).world
    const begun = performance.now()
    const { decisions, changes } = accessOf(world, before)
    const time = performance.now() - begun
    expect(decisions).toBeGreaterThan(200_000)
    expect(changes.length).toBeGreaterThan(0)
    return time
  })
  const [fastest = Infinity] = took.toSorted((a, b) => a - b)
  expect(fastest).toBeLessThan(1000)
})
