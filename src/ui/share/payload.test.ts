import { describe, expect, it } from 'vitest'
import { testWorld } from '../testWorld.ts'
import { fromPayload, fromText, type Situation, toPayload, toText } from './payload.ts'

const situation: Situation = {
  world: { ...testWorld(), trail: [] },
  identity: 'user/ana',
  watched: { as: 'user/ben', operation: 's3.ListObjectsV2', input: { Bucket: 'photos' } },
  permission: null,
  walk: 3,
  draft: { id: 'bucket/photos', text: '{ "Version": "2012-10-17", "Statement": [] } // ünfinished' },
}
const payload = toPayload(situation) ?? ''

describe('a link', () => {
  it('brings everything back, and fits into an address', () => {
    expect(payload).toMatch(/^dbd1\.[\w-]+$/)
    expect(fromPayload(payload)).toEqual(situation)
  })

  it.each([
    ['no link of ours', 'hello', 'foreign'],
    ['empty', '', 'foreign'],
    ['of a later version', payload.replace('dbd1', 'dbd2'), 'too-new'],
    ['with its end missing', payload.slice(0, payload.length / 2), 'damaged'],
    ['with other characters', `${payload.slice(0, -3)}%%%`, 'damaged'],
    ['too long to be one of ours', `dbd1.${'a'.repeat(70_000)}`, 'too-large'],
  ])('%s is refused', (_title, text, problem) => expect(fromPayload(text)).toBe(problem))

  it('is not made of an account that is too large', () => {
    const noise = Array.from({ length: 40_000 }, (_, n) => String.fromCharCode(33 + ((n * n * 7919 + n) % 90))).join('')
    const text = Array.from({ length: 20 }, (_, n) => noise.slice(n * 997) + noise.slice(0, n * 131)).join('')
    const many = { ...situation, draft: { id: 'x', text: text + hashes(12_000) } }
    expect(toPayload(many)).toBeNull()
  })
})

/** Text that does not deflate. */
function hashes(count: number): string {
  let state = 1
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state.toString(36)
  }).join('')
}

describe('a file', () => {
  it('brings everything back', () => expect(fromText(toText(situation))).toEqual(situation))

  it.each([
    ['no JSON', '{', 'damaged'],
    ['another JSON', '{"a":1}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['an account without its home', toText({ ...situation, world: { ...situation.world, home: '0' } }), 'foreign'],
  ])('with %s is refused', (_title, text, problem) => expect(fromText(text)).toBe(problem))
})
