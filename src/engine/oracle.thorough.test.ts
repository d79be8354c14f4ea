// The engine against a second one that shares nothing with it; the second against the cases.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate, readCases, type Request } from '#engine'
import { policySet } from './cases.ts'
import { scenario } from './testing/arbitraries.ts'
import { oracle } from './testing/oracle.ts'
import { property } from './testing/property.ts'

const folder = new URL('./cases/', import.meta.url)

describe.each(readdirSync(folder))('the oracle, %s', (file) => {
  const cases = readCases(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  if (typeof cases === 'string') throw new Error(`${file}: ${cases}`)
  it.each(cases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
    // The schema gives `undefined` as a value where the types say absent; the oracle takes both alike.
    expect(one.expect).toMatchObject(oracle(one.request as Request, policySet(one.policies)))
  })
})

property(
  'the engine and the oracle agree',
  scenario,
  ({ request, documents }) => {
    const set = policySet(documents)
    const { decision, decidedBy } = evaluate(request, set)
    expect({ decision, decidedBy }).toEqual(oracle(request, set))
  },
  20,
)
