// What one call of the fake account costs, in an account of some people and in one of many.

import { call, worldFrom, type World } from '#account'
import { medianOf } from './median.ts'
import type { Trap } from './traps.ts'

const EVENTS = 500
const TIMES = 100
const ana = { identity: 'user/ana' }

/** Operation, input by turn, and the most it may take in milliseconds at 200 and at 4,800 users; 5,000 is the quota. */
const asked: readonly (readonly [
  operation: string,
  input: (turn: number) => object,
  goals: readonly [number, number],
])[] = [
  ['iam.GetUser', () => ({ UserName: 'user1' }), [1, 50]],
  ['iam.CreateUser', (turn) => ({ UserName: `new${turn}` }), [1, 50]],
  ['iam.TagUser', () => ({ UserName: 'user1', Tags: [{ Key: 'team', Value: 'photos' }] }), [1, 50]],
  ['s3.ListObjectsV2', () => ({ Bucket: 'pinebox-photos' }), [1, 50]],
  ['iam.ListUsers', () => ({ MaxItems: 100 }), [1, 50]],
]

export function calls(): readonly Trap[] {
  return [200, 4_800].flatMap((users, column) => {
    const start = account(users)
    return asked.map(([operation, input, goals]) => ({
      name: `${operation}, ${users.toLocaleString('en')} users, ${EVENTS} events`,
      ms: medianOf(times(start, operation, input)),
      goalMs: goals[column] ?? Number.NaN,
    }))
  })
}

/** A change is made on top of the one before, as people make them. */
function times(start: World, operation: string, input: (turn: number) => object): readonly number[] {
  let world = start
  return Array.from({ length: TIMES }, (_, turn) => {
    const from = performance.now()
    const outcome = call(world, ana, operation, input(turn))
    const took = performance.now() - from
    if (!outcome.result.ok) throw new Error(`${operation}: ${outcome.result.error.message}`)
    world = outcome.world
    return took
  })
}

function account(users: number): World {
  const { world, problems } = worldFrom({
    id: '111122223333',
    now: '2026-11-23T09:00:00Z',
    root: { email: 'root@pinebox.example' },
    users: {
      ...Object.fromEntries(
        Array.from({ length: users }, (_, index) => [`user${index}`, { attached: ['AmazonS3ReadOnlyAccess'] }]),
      ),
      ana: { attached: ['AdministratorAccess'] },
    },
    buckets: { 'pinebox-photos': {} },
  })
  if (!world) throw new Error(JSON.stringify(problems))
  let grown = world
  for (let event = 0; event < EVENTS; event++) grown = call(grown, ana, 'iam.GetUser', { UserName: 'user1' }).world
  return grown
}
