import { describe, expect, it } from 'vitest'
import { call, type World, worldFrom } from '#account'
import { ACCOUNT, ana, ben, cleo, fixture, KEY, SECRET, testAccount } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'

const HOUR = 3_600_000
const later = (world: World, time: number): World => ({ ...world, now: world.now + time })
const generate = ['iam.GenerateCredentialReport', {}] as const

function csv(world: World): readonly string[] {
  const { Content } = answer<{ Content: string }>(after(world, generate, generate), 'iam.GetCredentialReport', {})
  return atob(Content).split('\n')
}

describe('the credential report', () => {
  it('goes from STARTED to COMPLETE, and stays as it is for four hours', () => {
    const before = testAccount()
    expect(outcome(before, 'iam.GetCredentialReport', {})).toBe('ReportNotPresent: Credential report not present')
    const started = after(before, generate)
    expect(outcome(started, 'iam.GetCredentialReport', {})).toMatch(/^ReportInProgress: /)
    expect(answer(started, ...generate)).toEqual({ State: 'INPROGRESS' })
    const done = after(started, generate, ['iam.CreateUser', { UserName: 'eve' }])
    expect(answer(later(done, HOUR), ...generate)).toEqual({ State: 'COMPLETE' })
    expect(csv(later(done, HOUR)).some((line) => line.startsWith('eve,'))).toBe(false)
    expect(outcome(later(done, 4 * HOUR), 'iam.GetCredentialReport', {})).toMatch(/^ReportExpired: /)
    expect(answer(later(done, 4 * HOUR), ...generate)).toMatchObject({ State: 'STARTED' })
    expect(csv(later(done, 4 * HOUR)).some((line) => line.startsWith('eve,'))).toBe(true)
  })

  it('has the columns and the values of the User Guide', () => {
    const { world, problems } = worldFrom({
      ...fixture,
      passwordPolicy: {
        MinimumPasswordLength: 8,
        RequireSymbols: false,
        RequireNumbers: false,
        RequireUppercaseCharacters: false,
        RequireLowercaseCharacters: false,
        AllowUsersToChangePassword: false,
        MaxPasswordAge: 90,
      },
      users: {
        ...fixture.users,
        Bea: {
          loginProfile: { created: '2026-01-01T00:00:00Z', lastUsed: '2026-06-01T08:00:00Z' },
          accessKeys: [
            {
              id: 'AKIAIOSFODNN7EXAMPL2',
              status: 'Inactive',
              created: '2026-02-01T00:00:00Z',
              lastUsed: { date: '2026-03-01T00:00:00Z', service: 's3', region: 'N/A' },
            },
          ],
        },
      },
    })
    expect(problems).toEqual([])
    const [columns, root, ...users] = csv(world ?? testAccount())
    expect(columns).toBe(
      'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,' +
        'password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,' +
        'access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,' +
        'access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,' +
        'access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,' +
        'cert_2_active,cert_2_last_rotated',
    )
    expect(root).toBe(
      `<root_account>,arn:aws:iam::${ACCOUNT}:root,2026-10-24T09:00:00+00:00,not_supported,no_information,` +
        'not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
    )
    expect(users.map((line) => line.split(',')[0])).toEqual(['ana', 'Bea', 'ben', 'cleo', 'dan'])
    expect(users.find((line) => line.startsWith('Bea'))).toBe(
      `Bea,arn:aws:iam::${ACCOUNT}:user/Bea,2026-10-24T09:00:00+00:00,true,2026-06-01T08:00:00+00:00,` +
        '2026-01-01T00:00:00+00:00,2026-04-01T00:00:00+00:00,false,false,2026-02-01T00:00:00+00:00,' +
        '2026-03-01T00:00:00+00:00,N/A,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
    )
  })
})

interface Details {
  readonly JobStatus: string
  readonly ServicesLastAccessed: readonly Readonly<Record<string, unknown>>[]
}

function report(world: World, Arn: string, Granularity = 'SERVICE_LEVEL') {
  const { world: asked, result } = call(world, ana, 'iam.GenerateServiceLastAccessedDetails', { Arn, Granularity })
  const JobId = result.ok ? (result.output as { JobId: string }).JobId : ''
  const ready = after(asked, ['iam.ListUsers', {}])
  const details = answer<Details>(ready, 'iam.GetServiceLastAccessedDetails', { JobId })
  return {
    JobId,
    asked,
    ready,
    services: Object.fromEntries(details.ServicesLastAccessed.map((one) => [String(one.ServiceNamespace), one])),
  }
}

describe('last accessed information', () => {
  const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:${name}`
  const keys = { accessKeyId: KEY, secretAccessKey: SECRET }
  // Refused, and counted all the same.
  const { world } = call(testAccount(), ben, 's3.ListBuckets', {})
  const used = call(call(world, cleo, 's3.ListBuckets', {}).world, keys, 'iam.ListUsers', {}).world

  it('takes its time', () => {
    const { JobId, asked } = report(used, arn('user/dan'))
    expect(answer(asked, 'iam.GetServiceLastAccessedDetails', { JobId })).toEqual({
      JobStatus: 'IN_PROGRESS',
      JobType: 'SERVICE_LEVEL',
      JobCreationDate: '2026-11-23T09:00:04Z',
      ServicesLastAccessed: [],
      IsTruncated: false,
    })
  })

  it('lists what the policies reach, used or not', () => {
    expect(report(used, arn('user/dan')).services).toEqual({
      s3: { ServiceName: 'Amazon S3', ServiceNamespace: 's3', TotalAuthenticatedEntities: 0 },
    })
    const { services } = report(used, arn('user/studio/cleo'), 'ACTION_LEVEL')
    expect(Object.keys(services).length).toBeGreaterThan(20)
    expect(services.s3).toEqual({
      ServiceName: 'Amazon S3',
      LastAuthenticated: '2026-11-23T09:00:02Z',
      ServiceNamespace: 's3',
      LastAuthenticatedEntity: arn('user/studio/cleo'),
      LastAuthenticatedRegion: 'eu-west-1',
      TotalAuthenticatedEntities: 1,
      TrackedActionsLastAccessed: [
        {
          ActionName: 'ListBuckets',
          LastAccessedEntity: arn('user/studio/cleo'),
          LastAccessedTime: '2026-11-23T09:00:02Z',
          LastAccessedRegion: 'eu-west-1',
        },
      ],
    })
    expect(services.iam).toMatchObject({ LastAuthenticated: '2026-11-23T09:00:03Z' })
    expect(services.ec2).not.toHaveProperty('LastAuthenticated')
  })

  it('says who of a group or a policy', () => {
    const admin = 'arn:aws:iam::aws:policy/AdministratorAccess'
    const { JobId, ready } = report(used, admin)
    const details = answer<{
      EntityDetailsList: readonly { EntityInfo: { Name: string }; LastAuthenticated?: string }[]
    }>(ready, 'iam.GetServiceLastAccessedDetailsWithEntities', { JobId, ServiceNamespace: 's3' })
    expect(details.EntityDetailsList.map((one) => [one.EntityInfo.Name, one.LastAuthenticated])).toEqual([
      ['cleo', '2026-11-23T09:00:02Z'],
      ['ana', undefined],
    ])
    expect(report(after(used, ['s3.ListBuckets', {}]), arn('group/Admins')).services.s3).toMatchObject({
      LastAuthenticatedEntity: arn('user/ana'),
    })
  })

  it.each([
    ['user/nobody', 'NoSuchEntity'],
    ['user/wrong/dan', 'NoSuchEntity'],
    ['group/Nobodies', 'NoSuchEntity'],
    ['policy/Nothing', 'NoSuchEntity'],
  ])('does not find %s', (name, code) => {
    expect(outcome(used, 'iam.GenerateServiceLastAccessedDetails', { Arn: arn(name) })).toMatch(code)
  })
})
