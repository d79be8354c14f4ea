// Damage by chance: bits that flip, and a text cut off at every byte. The page always starts, with the last whole
// generation, and the damaged one is set aside.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SavedRun } from './documents.ts'
import { open, save, type Stored } from './generations.ts'

const SEEDS = Math.max(1000, Number(process.env.PROPERTY_RUNS ?? 0))
const SEED = Number(process.env.PROPERTY_SEED ?? 2026)
const SIZE = 5000 // bytes of the save that is cut off

const key = { kind: 'run', id: 'test' } as const
const run = (name: string): SavedRun => ({
  lesson: 'test',
  version: name,
  actions: Array.from({ length: SIZE / 50 }, (_, i) => ['edit', `${i}`.padEnd(40, '.')]),
})
const before = save(key, [], run('before'), 0)?.put ?? []
const [whole] = (save(key, before, run('newest'), 0)?.put ?? []) as [Stored]

function expectRestored(record: unknown): void {
  const opened = open(key, [...before, record])
  expect(opened.state).toBe('good')
  expect(opened.body?.version).toBe('before')
  expect(opened.damaged).toEqual([{ why: expect.any(String) as string, record }])
}

it(`restores the generation before after ${SEEDS} flipped bits`, ({ task }) => {
  task.meta.runs = SEEDS
  const bytes = new TextEncoder().encode(whole.body)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
      const flipped = bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expectRestored({ ...whole, body: new TextDecoder().decode(flipped) })
    }),
    { numRuns: SEEDS, seed: SEED },
  )
})

it('restores the generation before when the text is cut off, at every byte', ({ task }) => {
  task.meta.runs = whole.body.length
  expect(whole.body.length).toBeGreaterThanOrEqual(SIZE)
  for (let length = 0; length < whole.body.length; length++)
    expectRestored({ ...whole, body: whole.body.slice(0, length) })
})

it('starts whatever lies there', ({ task }) => {
  task.meta.runs = SEEDS
  fc.assert(
    fc.property(fc.anything(), (record) => {
      if (open(key, [record]).state !== 'empty') throw new Error('opened what was never saved')
    }),
    { numRuns: SEEDS, seed: SEED },
  )
})
