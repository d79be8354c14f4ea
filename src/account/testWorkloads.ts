// The test account with something that runs in it: a table, a function and the role that it has.

import { mergeFixture, worldFrom } from './fixture.ts'
import { fixture } from './testAccount.ts'
import type { World } from './types.ts'

const trust = (Service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
})

export const workFixture = mergeFixture(fixture, {
  roles: { Worker: { trust: trust('lambda.amazonaws.com'), attached: ['ReadPhotos'] } },
  functions: { resize: { role: 'Worker', code: { answer: { size: 42 } }, tags: { team: 'photo' } } },
  tables: {
    Orders: {
      key: { customer: 'S', order: 'N' },
      tags: { team: 'photo' },
      items: [
        { customer: 'ben', order: 1, total: 12, paid: true },
        { customer: 'ben', order: 2, total: 40, paid: false },
        { customer: 'dan', order: 1, total: 7, paid: true },
      ],
    },
  },
})

export function testWorkloads(): World {
  const { world, problems } = worldFrom(workFixture)
  if (!world) throw new Error(JSON.stringify(problems))
  return world
}
