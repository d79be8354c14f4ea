import { describe, expect, it } from 'vitest'
import { call, mergeFixture, type World, worldFrom } from '#account'
import { ACCOUNT, ana, dan, fixture, policyText, READ_PHOTOS, testAccount } from '../../testAccount.ts'

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess'

function worldWith(patch: object): World {
  const { world, problems } = worldFrom(mergeFixture(fixture, patch))
  expect(problems).toEqual([])
  if (!world) throw new Error('no world')
  return world
}

function outputOf(world: World, operation: string, input: object): Readonly<Record<string, unknown>> {
  const { result } = call(world, ana, operation, input)
  expect(result).toMatchObject({ ok: true })
  return result.ok ? (result.output as Readonly<Record<string, unknown>>) : {}
}

/** All pages, one after the other. */
function pagesOf(world: World, operation: string, member: string, input: object): readonly (readonly unknown[])[] {
  const pages: (readonly unknown[])[] = []
  let Marker: unknown
  do {
    const output = outputOf(world, operation, { ...input, ...(Marker !== undefined && { Marker }) })
    expect(output.IsTruncated).toBe(output.Marker !== undefined)
    pages.push(output[member] as readonly unknown[])
    Marker = output.Marker
  } while (Marker !== undefined && pages.length < 10)
  return pages
}

const crowd = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`user${i}`, {}]))

describe('lists of IAM', () => {
  const paged: readonly (readonly [operation: string, member: string, input: object, sizes: readonly number[]])[] = [
    ['iam.ListUsers', 'Users', {}, [4]],
    ['iam.ListUsers', 'Users', { MaxItems: 1000 }, [4]],
    ['iam.ListUsers', 'Users', { MaxItems: 4 }, [4]],
    ['iam.ListUsers', 'Users', { MaxItems: 3 }, [3, 1]],
    ['iam.ListUsers', 'Users', { MaxItems: 1 }, [1, 1, 1, 1]],
    ['iam.ListGroups', 'Groups', { MaxItems: 1 }, [1, 1]],
    ['iam.ListPolicies', 'Policies', { MaxItems: 4, Scope: 'Local' }, [1]],
    ['iam.ListPolicies', 'Policies', { MaxItems: 1000 }, [1000, 595]],
    ['iam.ListRoles', 'Roles', { MaxItems: 1 }, [1]],
  ]
  it.each(paged)('%s gives %s by %o', (operation, member, input, sizes) => {
    const pages = pagesOf(testAccount(), operation, member, input)
    expect(pages.map(({ length }) => length)).toEqual(sizes)
    expect(new Set(pages.flat().map((one) => JSON.stringify(one))).size).toBe(pages.flat().length)
  })
  it('come in hundreds when nobody says how many', () => {
    const pages = pagesOf(worldWith({ users: crowd }), 'iam.ListUsers', 'Users', {})
    expect(pages.map(({ length }) => length)).toEqual([100, 54])
  })
  it.each(['0', '01', '99', 'x', '-1', '1.5', '1e1'])('know no marker %s', (Marker) => {
    expect(call(testAccount(), ana, 'iam.ListUsers', { Marker }).result).toMatchObject({
      ok: false,
      error: { code: 'ValidationError', message: 'Invalid Marker.' },
    })
  })
  it.each([0, 1001, 1.5])('give no page of %s', (MaxItems) => {
    expect(call(testAccount(), ana, 'iam.ListUsers', { MaxItems }).result).toMatchObject({
      ok: false,
      error: { code: 'ValidationError' },
    })
  })

  const entities: readonly (readonly [input: object, found: readonly (readonly string[])[]])[] = [
    [{}, [['Readers'], ['cleo', 'dan'], ['Editor']]],
    [{ PolicyUsageFilter: 'PermissionsPolicy' }, [['Readers'], ['dan'], ['Editor']]],
    [{ PolicyUsageFilter: 'PermissionsBoundary' }, [[], ['cleo'], []]],
    [{ EntityFilter: 'User' }, [[], ['cleo', 'dan'], []]],
    [{ EntityFilter: 'LocalManagedPolicy' }, [[], [], []]],
    [{ PathPrefix: '/studio/' }, [[], ['cleo'], []]],
    [{ MaxItems: 2 }, [['Readers'], ['cleo'], []]],
  ]
  it.each(entities)('tell who uses a policy: %o', (input, [groups, users, roles]) => {
    expect(outputOf(testAccount(), 'iam.ListEntitiesForPolicy', { PolicyArn: READ_PHOTOS, ...input })).toMatchObject({
      PolicyGroups: groups?.map((GroupName) => ({ GroupName })),
      PolicyUsers: users?.map((UserName) => ({ UserName })),
      PolicyRoles: roles?.map((RoleName) => ({ RoleName })),
    })
  })

  const notIam = policyText({ Effect: 'Allow', NotAction: ['iam:*', 'sts:GetCallerIdentity'], Resource: '*' })
  const never = policyText({ Effect: 'Deny', Action: 'kms:*', Resource: '*' })
  const granting: readonly (readonly [kind: string, service: string, names: readonly string[]])[] = [
    ['user/dan', 's3', ['ReadPhotos', 'old']],
    ['user/dan', 'iam', []],
    ['user/ana', 'iam', ['AdministratorAccess']],
    ['user/ben', 'iam', []],
    ['user/ben', 'sts', ['notIam']],
    ['user/ben', 'kms', ['notIam']],
    ['group/Readers', 's3', ['ReadPhotos']],
    ['role/Editor', 'ec2', []],
  ]
  it.each(granting)('tell what lets %s use %s', (kind, ServiceNamespace, names) => {
    const world = worldWith({ users: { ben: { inline: { notIam, never } } } })
    const { PoliciesGrantingServiceAccess } = outputOf(world, 'iam.ListPoliciesGrantingServiceAccess', {
      Arn: `arn:aws:iam::${ACCOUNT}:${kind}`,
      ServiceNamespaces: [ServiceNamespace],
    })
    expect(PoliciesGrantingServiceAccess).toMatchObject([
      { ServiceNamespace, Policies: names.map((PolicyName) => ({ PolicyName })) },
    ])
  })
  it('name an inline policy with its owner and a managed one with its ARN', () => {
    const input = { Arn: `arn:aws:iam::${ACCOUNT}:user/dan`, ServiceNamespaces: ['s3'] }
    expect(outputOf(testAccount(), 'iam.ListPoliciesGrantingServiceAccess', input)).toMatchObject({
      PoliciesGrantingServiceAccess: [
        {
          Policies: [
            { PolicyName: 'ReadPhotos', PolicyType: 'MANAGED', PolicyArn: READ_PHOTOS },
            { PolicyName: 'old', PolicyType: 'INLINE', EntityType: 'USER', EntityName: 'dan' },
          ],
        },
      ],
    })
  })

  const details: readonly (readonly [filter: readonly string[], names: readonly (readonly string[])[]])[] = [
    [[], [['ana', 'ben', 'cleo', 'dan'], ['Admins', 'Readers'], ['Editor'], ['ReadPhotos', 'AdministratorAccess']]],
    [['Group'], [[], ['Admins', 'Readers'], [], []]],
    [
      ['Role', 'LocalManagedPolicy'],
      [[], [], ['Editor'], ['ReadPhotos']],
    ],
    [['AWSManagedPolicy'], [[], [], [], ['AdministratorAccess']]],
  ]
  it.each(details)('give everything, or %o alone', (Filter, [users, groups, roles, policies]) => {
    expect(outputOf(testAccount(), 'iam.GetAccountAuthorizationDetails', { Filter })).toMatchObject({
      UserDetailList: users?.map((UserName) => ({ UserName })),
      GroupDetailList: groups?.map((GroupName) => ({ GroupName })),
      RoleDetailList: roles?.map((RoleName) => ({ RoleName })),
      Policies: policies?.map((PolicyName) => ({ PolicyName })),
    })
  })
  it('give with everything what hangs on it', () => {
    const { UserDetailList, Policies } = outputOf(testAccount(), 'iam.GetAccountAuthorizationDetails', { MaxItems: 4 })
    expect(UserDetailList).toMatchObject([
      { GroupList: ['Admins'], UserPolicyList: [], AttachedManagedPolicies: [] },
      { UserName: 'ben' },
      {
        AttachedManagedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: ADMIN }],
        PermissionsBoundary: { PermissionsBoundaryArn: READ_PHOTOS },
        Tags: [{ Key: 'team', Value: 'photo' }],
      },
      { UserPolicyList: [{ PolicyName: 'old' }] },
    ])
    expect(Policies).toEqual([])
  })

  it('sum up the account', () => {
    expect(outputOf(testAccount(), 'iam.GetAccountSummary', {})).toMatchObject({
      SummaryMap: { Users: 4, Groups: 2, Roles: 1, Policies: 1, AccountMFAEnabled: 1, AccountAccessKeysPresent: 0 },
    })
  })

  it('hide from whoever may not read them', () => {
    for (const operation of ['iam.GetAccountAuthorizationDetails', 'iam.GetAccountSummary'])
      expect(call(testAccount(), dan, operation, {}).result).toMatchObject({ error: { code: 'AccessDenied' } })
  })
})
