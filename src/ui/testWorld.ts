// An account with something of everything, for the tests of what is drawn from a whole account.

import { type World, worldFrom } from '#account'

const statement = (Effect: string, Action: string | readonly string[], more: object = {}): object => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'One', Effect, Action, Resource: '*', ...more }],
})
const trust = (AWS: string): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' }],
})

const fixture = {
  id: '111122223333',
  now: '2026-01-01T00:00:00Z',
  root: { email: 'root@example.com' },
  users: {
    ana: { attached: ['AdministratorAccess'] },
    ben: {},
    cai: { groups: ['Readers'], tags: { team: 'photos' } },
    dan: { attached: ['Look'], boundary: 'Limit' },
    eve: { inline: { Own: statement('Allow', 's3:*'), No: statement('Deny', 's3:Get*') } },
  },
  groups: { Readers: { inline: { Read: statement('Allow', ['s3:List*', 's3:GetObject']) } } },
  roles: {
    Editor: { trust: trust('arn:aws:iam::111122223333:user/ben'), inline: { Edit: statement('Allow', 's3:*Object') } },
    Audit: { trust: trust('arn:aws:iam::444455556666:root') },
  },
  policies: { Look: { document: statement('Allow', 's3:Get*') }, Limit: { document: statement('Allow', 's3:List*') } },
  buckets: {
    photos: { objects: { 'a.jpg': 1, 'b.jpg': 1 }, tags: { team: 'photos' } },
    notes: {
      objects: { 'a.txt': 1 },
      policy: statement('Deny', 's3:*', { Principal: '*', Resource: ['arn:aws:s3:::notes', 'arn:aws:s3:::notes/*'] }),
    },
  },
}

export function testWorld(): World {
  const { world, problems } = worldFrom(fixture)
  if (!world) throw new Error(JSON.stringify(problems))
  return world
}
