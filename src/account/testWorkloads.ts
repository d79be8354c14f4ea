// The test account with something that runs in it: a table, a function and the role that it has.

import { worldFrom } from './fixture.ts'
import { mergeFixture } from './fixture/extend.ts'
import { ACCOUNT, fixture } from './testAccount.ts'
import type { World } from './types.ts'

const trust = (Service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
})

export const INSTANCE = 'i-0bbbbbbbbbbbbbbbb'

export const GROUP = 'sg-0aaaaaaaaaaaaaaaa'
export const WITH_PROFILE = 'i-0cccccccccccccccc'

export const workFixture = mergeFixture(fixture, {
  roles: {
    Server: { trust: trust('ec2.amazonaws.com'), attached: ['ReadPhotos'] },
    Worker: { trust: trust('lambda.amazonaws.com'), attached: ['ReadPhotos'] },
  },
  securityGroups: { web: { id: GROUP, ingress: [{ protocol: 'tcp', from: 443, cidr: '0.0.0.0/0' }] } },
  instances: {
    web: { id: INSTANCE, groups: ['web'], metadataTokens: 'optional', tags: { team: 'photo' } },
    batch: { id: WITH_PROFILE, profile: 'Server' },
  },
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

const profile = {
  instanceProfileName: 'Server',
  path: '/',
  instanceProfileId: 'AIPAJBVT7DXNSGXGFL5PL',
  roles: ['Server'],
  createDate: 0,
  tags: {},
}

export const SNAPSHOT = 'snap-0dddddddddddddddd'
export const ADDRESS = 'eipalloc-0eeeeeeeeeeeeeeee'

const snapshot = {
  id: SNAPSHOT,
  volumeId: 'vol-0ffffffffffffffff',
  size: 8,
  encrypted: false,
  description: '',
  started: 0,
  sharedWith: [],
  tags: {},
}
const address = { id: ADDRESS, publicIp: '198.51.100.254', tags: {} }

/** And what no fixture makes. */
export function testWorkloads(patch: object = {}): World {
  const { world, problems } = worldFrom(mergeFixture(workFixture, patch))
  const home = world?.accounts[ACCOUNT]
  if (!world || !home?.ec2) throw new Error(JSON.stringify(problems))
  const iam = { ...home.iam, instanceProfiles: { Server: profile } }
  const ec2 = { ...home.ec2, snapshots: { [SNAPSHOT]: snapshot }, addresses: { [ADDRESS]: address } }
  return { ...world, accounts: { ...world.accounts, [ACCOUNT]: { ...home, iam, ec2 } } }
}
