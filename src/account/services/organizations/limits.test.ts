// How SCPs and RCPs bear on calls. AWS: Organizations User Guide, "SCP evaluation" and "Resource control policies", 2026-11.

import { describe, expect, it } from 'vitest'
import { call, type Credentials } from '#account'
import { ACCOUNT, ana, root } from '../../testAccount.ts'
import { oli, pia, PROD, sam, SANDBOX, testOrganization } from './testOrganization.ts'

const world = testOrganization()
const anonymous = { anonymous: true } as const
const group = { GroupName: 'Team' }
const alias = { AccountAlias: 'pinebox-prod' }

const cases: readonly (readonly [string, Credentials, string, object, string])[] = [
  ['an administrator under a Deny of the root', pia, 'iam.CreateGroup', group, 'explicit-deny:scp'],
  ['the root user of a member', { identity: `${PROD}/root` }, 'iam.CreateGroup', group, 'explicit-deny:scp'],
  ['the management account, not at all', ana, 'iam.CreateGroup', group, 'identity'],
  ['the root user of the management account, not at all', root, 'iam.CreateGroup', group, 'root'],
  ['an account by an OU two levels above', pia, 'iam.CreateAccountAlias', alias, 'explicit-deny:scp'],
  ['no account of another OU', sam, 'iam.CreateAccountAlias', alias, 'identity'],
  ['an account by itself', sam, 'iam.CreateUser', { UserName: 'x' }, 'explicit-deny:scp'],
  ['no account beside it', pia, 'iam.CreateUser', { UserName: 'x' }, 'identity'],
  ['nobody outside', oli, 'iam.CreateGroup', group, 'identity'],
  ['an outsider, by the RCP over a bucket', oli, 's3.ListObjectsV2', { Bucket: 'prod-open' }, 'explicit-deny:rcp'],
  ['the anonymous, likewise', anonymous, 's3.ListObjectsV2', { Bucket: 'prod-open' }, 'explicit-deny:rcp'],
  ['a member of the organization, not', sam, 's3.ListObjectsV2', { Bucket: 'prod-open' }, 'resource+identity'],
  ['the owner, not', pia, 's3.ListObjectsV2', { Bucket: 'prod-open' }, 'resource'],
  ['nobody at a bucket of another OU', oli, 's3.ListObjectsV2', { Bucket: 'sandbox-open' }, 'resource+identity'],
]

describe('the policies of an organization reach', () => {
  it.each(cases)('%s', (_who, credentials, operation, input, decidedBy) => {
    expect(call(world, credentials, operation, input).evaluations[0]?.result.decidedBy).toBe(decidedBy)
  })

  it.each(['root', 'Workloads', 'Workloads/Prod', PROD])(
    'nothing is allowed below %s without FullAWSAccess',
    (level) => {
      const closed = testOrganization({ closed: [level] })
      expect(call(closed, pia, 's3.ListBuckets', {})).toMatchObject({
        result: { error: { message: expect.stringContaining('service control policy') } },
        evaluations: [{ result: { decision: 'ImplicitDeny', decidedBy: 'scp' } }],
      })
      expect(call(closed, ana, 's3.ListBuckets', {}).result.ok).toBe(true)
      expect(call(closed, sam, 's3.ListBuckets', {}).result.ok).toBe(level !== 'root')
    },
  )

  it('names the account, the organization and the way to it in the request', () => {
    const { evaluations } = call(world, pia, 's3.ListBuckets', {})
    const { organization } = world
    const units = Object.values(organization?.units ?? {})
    const path = ['Workloads', 'Prod'].map((name) => units.find((one) => one.name === name)?.id)
    const orgPath = `${[organization?.id, organization?.root.id, ...path].join('/')}/`
    expect(evaluations[0]?.request.accounts.principal).toEqual({ id: PROD, orgId: organization?.id, orgPath })
    expect(evaluations[0]?.result.context['aws:PrincipalOrgPaths']?.value).toEqual([orgPath])
    expect(call(world, ana, 's3.ListBuckets', {}).evaluations[0]?.request.accounts.principal).toMatchObject({
      id: ACCOUNT,
      isManagement: true,
    })
  })

  it('keeps a service out of a bucket, too', () => {
    const forbid = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: '*' }],
    })
    const logs = {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 's3:*', Resource: '*' },
        ],
      }),
    }
    const trail = { Name: 'sandbox', S3BucketName: 'sandbox-logs' }
    const made = (rcps: object) =>
      call(
        testOrganization({
          rcps,
          accounts: {
            [SANDBOX]: {
              name: 'Sandbox',
              root: { email: 'sandbox@pinebox.example' },
              ou: 'Sandbox',
              users: { sam: { attached: ['AdministratorAccess'] } },
              buckets: { 'sandbox-logs': logs },
            },
          },
          scps: {},
        }),
        sam,
        'cloudtrail.CreateTrail',
        trail,
      ).result
    expect(made({}).ok).toBe(true)
    expect(made({ Shut: { document: forbid, attachedTo: ['Sandbox'] } })).toMatchObject({
      error: { code: 'InsufficientS3BucketPolicyException' },
    })
  })

  it('lets the management account into an account that it made, and not into one that it invited', () => {
    const assume = (account: string) =>
      call(world, ana, 'sts.AssumeRole', {
        RoleArn: `arn:aws:iam::${account}:role/OrganizationAccountAccessRole`,
        RoleSessionName: 'ana',
      }).result.ok
    expect([assume(PROD), assume(SANDBOX)]).toEqual([true, false])
  })
})
