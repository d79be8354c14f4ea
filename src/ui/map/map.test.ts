import { describe, expect, it } from 'vitest'
import { call, type World } from '#account'
import { testWorld } from '../testWorld.ts'
import { effectiveAccess } from './effective.ts'
import { drawn, removed } from './mapCalls.ts'
import { toMap } from './toMap.ts'

const world = testWorld()
const arn = (name: string): string => `policy/arn:aws:iam::111122223333:policy/${name}`

function made(
  now: World,
  { operation, input }: { operation: string; input: Readonly<Record<string, unknown>> },
): World {
  const outcome = call(now, { identity: 'root' }, operation, input)
  expect(outcome.result).toMatchObject({ ok: true })
  return outcome.world
}
const nodeOf = (now: World, id: string) => {
  const node = toMap(now).nodes.find((one) => one.id === id)
  if (!node) throw new Error(`There is no node ${id}`)
  return node
}

describe('toMap', () => {
  it('has every identity, policy and resource once, each in its own place, the same each time', () => {
    const { nodes } = toMap(world)
    expect(nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['user/ben', 'group/Readers', 'role/Editor', arn('Look'), 'resource/arn:aws:s3:::photos']),
    )
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length)
    expect(toMap(testWorld())).toEqual(toMap(world))
  })

  it('joins what belongs together, and only what there is', () => {
    const { nodes, edges } = toMap(world)
    const ids = new Set(nodes.map(({ id }) => id))
    for (const { source, target } of edges) expect(ids.has(source) && ids.has(target)).toBe(true)
    expect(edges.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'member user/cai group/Readers',
        `attached user/dan ${arn('Look')}`,
        `boundary user/dan ${arn('Limit')}`,
        'trusts user/ben role/Editor',
        'trusts outside/arn:aws:iam::444455556666:root role/Audit',
      ]),
    )
  })
})

describe('a line on the map', () => {
  it.each([
    ['user/ben', 'group/Readers', 'member'],
    ['user/ben', arn('Look'), 'attached'],
    ['group/Readers', arn('Look'), 'attached'],
    ['role/Editor', arn('Look'), 'attached'],
    ['user/cai', 'role/Editor', 'trusts'],
  ])('from %s to %s can be drawn and taken away', (source, target, kind) => {
    const id = `${kind} ${source} ${target}`
    const [from, to] = [nodeOf(world, source), nodeOf(world, target)]
    const draw = drawn(from, to)
    if (!draw) return expect.unreachable()
    const after = made(world, draw.call(world))
    const edge = toMap(after).edges.find((one) => one.id === id)
    if (!edge) return expect.unreachable()
    const back = removed(after, edge, from, to)
    if (!back) return expect.unreachable()
    expect(toMap(made(after, back)).edges.some((one) => one.id === id)).toBe(false)
  })

  it('takes a boundary away', () => {
    const edge = toMap(world).edges.find(({ kind }) => kind === 'boundary')
    const back = edge && removed(world, edge, nodeOf(world, edge.source), nodeOf(world, edge.target))
    if (!back) return expect.unreachable()
    expect(toMap(made(world, back)).edges.some(({ kind }) => kind === 'boundary')).toBe(false)
  })

  it('means nothing between two that AWS does not connect', () =>
    expect(drawn(nodeOf(world, 'group/Readers'), nodeOf(world, 'user/ben'))).toBeUndefined())
})

it('knows what an identity may do, whatever lets it', () => {
  expect(effectiveAccess(world, 'user/ben').size).toBe(0)
  expect([...effectiveAccess(world, 'user/cai')]).toEqual([
    ['resource/arn:aws:s3:::photos', ['s3:GetObject', 's3:ListBucket']],
  ])
})
