// The organization that tests work in: the test account manages it, Prod is below Workloads, Sandbox has SCPs of its own.

import { worldFrom } from '../../fixture.ts'
import { fixture, policyText } from '../../testAccount.ts'
import { beside } from '../../testCalls.ts'
import type { World } from '../../types.ts'

export const PROD = '222233334444'
export const SANDBOX = '333344445555'
export const OUTSIDE = '444455556666'

/** Administrators of the members, and of an account that is no member. */
export const pia = { identity: `${PROD}/user/pia` }
export const sam = { identity: `${SANDBOX}/user/sam` }
export const oli = { identity: `${OUTSIDE}/user/oli` }

const deny = (...actions: readonly string[]) => policyText({ Effect: 'Deny', Action: actions, Resource: '*' })
const open = (bucket: string) => ({
  publicAccessBlock: 'none',
  objects: { 'a.txt': 10 },
  policy: policyText({
    Effect: 'Allow',
    Principal: '*',
    Action: ['s3:GetObject', 's3:ListBucket'],
    Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
  }),
})
const admins = (name: string) => ({ [name]: { attached: ['AdministratorAccess'] }, [`${name}-guest`]: {} })

const organization = {
  ous: { Workloads: { Prod: {} }, Sandbox: {}, Empty: {} },
  accounts: {
    [PROD]: {
      name: 'Prod',
      root: { email: 'prod@pinebox.example' },
      ou: 'Workloads/Prod',
      users: admins('pia'),
      buckets: { 'prod-open': open('prod-open') },
    },
    [SANDBOX]: {
      name: 'Sandbox',
      root: { email: 'sandbox@pinebox.example' },
      ou: 'Sandbox',
      invited: true,
      users: admins('sam'),
      buckets: { 'sandbox-open': open('sandbox-open') },
    },
  },
  scps: {
    NoAliases: { document: deny('iam:CreateAccountAlias'), attachedTo: ['Workloads'] },
    NoGroups: { document: deny('iam:CreateGroup'), attachedTo: ['root'] },
    NoUsers: { document: deny('iam:CreateUser'), attachedTo: [SANDBOX] },
    Spare: { document: deny('s3:DeleteBucket'), description: 'Attached to nothing' },
  },
  rcps: {
    OnlyUs: {
      document: policyText({
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition: {
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': '${aws:ResourceOrgID}' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      }),
      attachedTo: ['Workloads'],
    },
  },
}

const outsider = {
  id: OUTSIDE,
  now: fixture.now,
  root: { email: 'outside@elm.example' },
  users: admins('oli'),
}

export function testOrganization(changes: object = {}): World {
  const { world, problems } = worldFrom({ ...fixture, organization: { ...organization, ...changes } })
  const other = worldFrom(outsider).world
  if (!world || !other) throw new Error(JSON.stringify(problems))
  return beside(world, other)
}
