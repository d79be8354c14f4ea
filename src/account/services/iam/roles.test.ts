import { describe, expect, it } from 'vitest'
import { call } from '#account'
import { ACCOUNT, ana, policyText, testAccount } from '../../testAccount.ts'
import { after, answer, type Bare, outcome, type Step } from '../../testCalls.ts'

const web = { InstanceProfileName: 'Web' }
const newProfile: Step = ['iam.CreateInstanceProfile', { ...web, Path: '/apps/' }]
const addEditor: Step = ['iam.AddRoleToInstanceProfile', { ...web, RoleName: 'Editor' }]
const emptied: Step = [
  'iam.DetachRolePolicy',
  { RoleName: 'Editor', PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/ReadPhotos` },
]
const service = (name: string, CustomSuffix?: string): Step => [
  'iam.CreateServiceLinkedRole',
  { AWSServiceName: `${name}.amazonaws.com`, ...(CustomSuffix !== undefined && { CustomSuffix }) },
]
const bare = ([operation, input]: Step): Bare => [operation, input]
const GUARD = 'AWSServiceRoleForAmazonGuardDuty'

// AWS: IAM API Reference; texts as recorded, 2026-11.
const refusals: readonly (readonly [
  what: string,
  given: readonly Step[],
  operation: string,
  input: object,
  error: string,
])[] = [
  [
    'a profile twice',
    [newProfile],
    'iam.CreateInstanceProfile',
    { InstanceProfileName: 'WEB' },
    'EntityAlreadyExists: Instance Profile WEB already exists.',
  ],
  [
    'a second role in a profile',
    [newProfile, addEditor],
    'iam.AddRoleToInstanceProfile',
    { ...web, RoleName: 'Editor' },
    'LimitExceeded: Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
  ],
  [
    'a service-linked role in a profile',
    [newProfile, service('guardduty')],
    'iam.AddRoleToInstanceProfile',
    { ...web, RoleName: GUARD },
    `UnmodifiableEntity: Cannot perform the operation on the protected role '${GUARD}' - this role is only modifiable by AWS`,
  ],
  [
    'to delete a profile with a role',
    [newProfile, addEditor],
    'iam.DeleteInstanceProfile',
    web,
    'DeleteConflict: Cannot delete entity, must remove roles from instance profile first.',
  ],
  [
    'to delete a role in a profile',
    [newProfile, addEditor, emptied],
    'iam.DeleteRole',
    { RoleName: 'Editor' },
    'DeleteConflict: Cannot delete entity, must remove roles from instance profile first.',
  ],
  [
    'to take a role from a profile without it',
    [newProfile],
    'iam.RemoveRoleFromInstanceProfile',
    { ...web, RoleName: 'Editor' },
    'NoSuchEntity: The role with name Editor cannot be found.',
  ],
  [
    'a profile that is not there',
    [],
    'iam.GetInstanceProfile',
    web,
    'NoSuchEntity: Instance Profile Web cannot be found.',
  ],
  [
    'a service-linked role twice',
    [service('guardduty')],
    ...bare(service('guardduty')),
    `InvalidInput: Service role name ${GUARD} has been taken in this account, please try a different suffix.`,
  ],
  [
    'a suffix where the service wants none',
    [],
    ...bare(service('guardduty', 'web')),
    'InvalidInput: Custom suffix is not allowed for guardduty.amazonaws.com',
  ],
  [
    'a role for a service that has none',
    [],
    ...bare(service('account')),
    'AccessDenied: Cannot find Service Linked Role template for account.amazonaws.com',
  ],
  [
    'to delete a role of ours as one of a service',
    [],
    'iam.DeleteServiceLinkedRole',
    { RoleName: 'Editor' },
    'NoSuchEntity: The role with name Editor cannot be found.',
  ],
  [
    'a policy of a service for one of our roles',
    [],
    'iam.AttachRolePolicy',
    { RoleName: 'Editor', PolicyArn: 'arn:aws:iam::aws:policy/aws-service-role/AWSSSOServiceRolePolicy' },
    'PolicyNotAttachable: Cannot attach a Service Role Policy to a Customer Role.',
  ],
]
it.each(refusals)('refuses %s', (_what, given, operation, input, error) => {
  expect(outcome(after(testAccount(), ...given), operation, input)).toBe(error)
})

describe('an instance profile', () => {
  it('shows its role, everywhere', () => {
    const world = after(testAccount(), newProfile, addEditor)
    const profile = {
      Path: '/apps/',
      Arn: `arn:aws:iam::${ACCOUNT}:instance-profile/apps/Web`,
      Roles: [{ RoleName: 'Editor', Arn: `arn:aws:iam::${ACCOUNT}:role/Editor` }],
    }
    expect(answer(world, 'iam.GetInstanceProfile', web)).toMatchObject({ InstanceProfile: profile })
    expect(answer(world, 'iam.ListInstanceProfilesForRole', { RoleName: 'Editor' })).toMatchObject({
      InstanceProfiles: [profile],
    })
    expect(answer(world, 'iam.GetAccountAuthorizationDetails', { Filter: ['Role'] })).toMatchObject({
      RoleDetailList: [{ RoleName: 'Editor', InstanceProfileList: [profile] }],
    })
    expect(answer(world, 'iam.GetAccountSummary', {})).toMatchObject({ SummaryMap: { InstanceProfiles: 1 } })
  })

  it('takes a role only from whoever may pass it', () => {
    const only = policyText({ Effect: 'Allow', Action: 'iam:AddRoleToInstanceProfile', Resource: '*' })
    const world = after(testAccount(), newProfile, [
      'iam.PutUserPolicy',
      { UserName: 'ben', PolicyName: 'p', PolicyDocument: only },
    ])
    expect(outcome(world, ...bare(addEditor), { identity: 'user/ben' })).toContain(
      `is not authorized to perform: iam:PassRole on resource: arn:aws:iam::${ACCOUNT}:role/Editor`,
    )
  })
})

describe('a service-linked role', () => {
  it('comes with its name, path, trust and policy, and goes when asked', () => {
    const world = after(testAccount(), service('guardduty'))
    expect(answer(world, 'iam.GetRole', { RoleName: GUARD })).toMatchObject({
      Role: {
        Path: '/aws-service-role/guardduty.amazonaws.com/',
        AssumeRolePolicyDocument: policyText({
          Effect: 'Allow',
          Principal: { Service: 'guardduty.amazonaws.com' },
          Action: 'sts:AssumeRole',
        }),
      },
    })
    expect(answer(world, 'iam.ListAttachedRolePolicies', { RoleName: GUARD })).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'AmazonGuardDutyServiceRolePolicy' }],
    })
    const { world: gone, result } = call(world, ana, 'iam.DeleteServiceLinkedRole', { RoleName: GUARD })
    const DeletionTaskId = result.ok ? result.output.DeletionTaskId : ''
    expect(DeletionTaskId).toContain(`task/aws-service-role/guardduty.amazonaws.com/${GUARD}/`)
    expect(answer(gone, 'iam.GetServiceLinkedRoleDeletionStatus', { DeletionTaskId })).toEqual({ Status: 'SUCCEEDED' })
    expect(outcome(gone, 'iam.GetRole', { RoleName: GUARD })).toContain('NoSuchEntity')
    expect(outcome(world, 'iam.GetServiceLinkedRoleDeletionStatus', { DeletionTaskId })).toContain('NoSuchEntity')
  })

  const services = [
    'access-analyzer',
    'autoscaling',
    'cloudtrail',
    'elasticloadbalancing',
    'guardduty',
    'inspector2',
    'organizations',
    'securityhub',
    'shield',
    'sso',
    'trustedadvisor',
  ]
  it.each(services)('of %s has a policy that can be read', (name) => {
    const world = after(testAccount(), service(name))
    const [role] = answer<{ Roles: readonly { RoleName: string }[] }>(world, 'iam.ListRoles', {
      PathPrefix: '/aws-service-role/',
    }).Roles
    const { AttachedPolicies } = answer<{ AttachedPolicies: readonly { PolicyArn: string }[] }>(
      world,
      'iam.ListAttachedRolePolicies',
      { RoleName: role?.RoleName },
    )
    expect(AttachedPolicies).toHaveLength(1)
    expect(answer(world, 'iam.GetPolicy', { PolicyArn: AttachedPolicies[0]?.PolicyArn })).toMatchObject({
      Policy: { Path: '/aws-service-role/', IsAttachable: false, AttachmentCount: 1 },
    })
  })
})
