import { describe, expect, it } from 'vitest'
import { call, type Credentials, type World, worldFrom } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText, root, testAccount } from '../../testAccount.ts'
import { after, answer, beside, outcome, type Step } from '../../testCalls.ts'

const Bucket = PHOTOS
const Key = 'read.me'
const object = { Bucket, Key }
const arn = `arn:aws:s3:::${Bucket}`
const anonymous = { anonymous: true } as const
const OTHER = '444455556666'
const secretAccessKey = 'x'.repeat(40)

/** A user of another account who may do everything there. */
const stranger: Credentials = { accessKeyId: 'AKIAOUTSIDE000000001', secretAccessKey }
function neighbours(): World {
  const { world } = worldFrom({
    id: OTHER,
    now: '2026-11-23T09:00:00Z',
    root: { email: 'other@example.com' },
    users: {
      eve: {
        attached: ['AdministratorAccess'],
        accessKeys: [{ id: 'AKIAOUTSIDE000000001', secret: secretAccessKey, status: 'Active' }],
      },
    },
    buckets: { 'other-bucket': { objects: { a: { body: 'a' } } } },
  })
  if (!world) throw new Error('the other account is not in order')
  return beside(testAccount(), world)
}

const blockNothing: Step = [
  's3.PutPublicAccessBlock',
  { Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: false } },
]
const accountBlock = (PublicAccessBlockConfiguration: object): Step => [
  's3control.PutPublicAccessBlock',
  { AccountId: ACCOUNT, PublicAccessBlockConfiguration },
]
const noAccountBlock: Step = ['s3control.DeletePublicAccessBlock', { AccountId: ACCOUNT }]
const statement = (extra: object): Step => [
  's3.PutBucketPolicy',
  { Bucket, Policy: policyText({ Effect: 'Allow', Action: 's3:GetObject', Resource: `${arn}/*`, ...extra }) },
]
const toAll = statement({ Principal: '*' })
const aclsOn: Step = [
  's3.PutBucketOwnershipControls',
  { Bucket, OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } },
]
const ben1 = `arn:aws:iam::${ACCOUNT}:user/ben`

describe('Block Public Access', () => {
  const publicPolicy = `AccessDenied: User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: s3:PutBucketPolicy on resource: "${arn}" because public policies are blocked by the BlockPublicPolicy block public access setting.`
  const publicAcl = `AccessDenied: User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: s3:PutBucketAcl on resource: "${arn}" because public access control lists (ACLs) are blocked by the BlockPublicAcls block public access setting.`
  const publicRead: Step = ['s3.PutBucketAcl', { Bucket, ACL: 'public-read' }]

  // AWS: S3 User Guide, "Blocking public access to your Amazon S3 storage", 2026-11.
  it.each<readonly [string, readonly Step[], Step, string]>([
    ['of the bucket refuses a public policy', [], toAll, publicPolicy],
    ['of the account refuses it too', [blockNothing, accountBlock({ BlockPublicPolicy: true })], toAll, publicPolicy],
    ['off everywhere lets it pass', [blockNothing, noAccountBlock], toAll, 'ok'],
    ['lets a policy for one account pass', [], statement({ Principal: { AWS: ACCOUNT } }), 'ok'],
    [
      'lets a policy pass that is pinned to a network',
      [],
      statement({ Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }),
      'ok',
    ],
    ['of the bucket refuses a public ACL', [aclsOn], publicRead, publicAcl],
    ['of the account refuses it too', [aclsOn, blockNothing], publicRead, publicAcl],
    ['off everywhere lets it pass', [aclsOn, blockNothing, noAccountBlock], publicRead, 'ok'],
  ])('%s', (_what, before, [operation, input], result) => {
    expect(outcome(after(testAccount(), ...before), operation, input)).toBe(result)
  })

  it.each<readonly [string, readonly Step[], readonly [Credentials, boolean][]]>([
    [
      'stops outsiders where the bucket restricts them',
      [['s3.PutPublicAccessBlock', { Bucket, PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } }]],
      [
        [anonymous, false],
        [stranger, false],
        [ben, true],
      ],
    ],
    [
      'stops them where the account does',
      [accountBlock({ RestrictPublicBuckets: true })],
      [
        [anonymous, false],
        [stranger, false],
        [ben, true],
      ],
    ],
    [
      'leaves a public policy alone where nothing is restricted',
      [],
      [
        [anonymous, true],
        [stranger, true],
        [ben, true],
      ],
    ],
  ])('%s', (_what, then, readers) => {
    const world = after(neighbours(), blockNothing, noAccountBlock, toAll, ...then)
    for (const [who, may] of readers)
      expect([who, call(world, who, 's3.GetObject', object).result.ok]).toEqual([who, may])
  })

  it('tells of the bucket alone, and of the account alone', () => {
    const world = after(testAccount(), blockNothing, accountBlock({ BlockPublicPolicy: true }))
    const none = { BlockPublicAcls: false, IgnorePublicAcls: false, RestrictPublicBuckets: false }
    expect(answer(world, 's3.GetPublicAccessBlock', { Bucket })).toEqual({
      PublicAccessBlockConfiguration: { ...none, BlockPublicPolicy: false },
    })
    expect(answer(world, 's3control.GetPublicAccessBlock', { AccountId: ACCOUNT })).toEqual({
      PublicAccessBlockConfiguration: { ...none, BlockPublicPolicy: true },
    })
    expect(outcome(after(world, noAccountBlock), 's3control.GetPublicAccessBlock', { AccountId: ACCOUNT })).toBe(
      'NoSuchPublicAccessBlockConfiguration: The public access block configuration was not found',
    )
  })

  it('knows a public policy, whether it is blocked or not', () => {
    const isPublic = (world: World) =>
      answer<{ PolicyStatus: { IsPublic: boolean } }>(world, 's3.GetBucketPolicyStatus', { Bucket }).PolicyStatus
        .IsPublic
    const open = after(testAccount(), blockNothing, toAll)
    expect(isPublic(open)).toBe(true)
    expect(isPublic(after(open, accountBlock({ RestrictPublicBuckets: true })))).toBe(true)
    expect(isPublic(after(open, statement({ Principal: { AWS: ben1 } })))).toBe(false)
    expect(outcome(testAccount(), 's3.GetBucketPolicyStatus', { Bucket })).toBe(
      'NoSuchBucketPolicy: The bucket policy does not exist',
    )
  })
})

describe('access control lists', () => {
  const off = 'AccessControlListNotSupported: The bucket does not allow ACLs'
  const underOwner =
    "InvalidBucketAclWithObjectOwnership: Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"
  const open = [aclsOn, blockNothing, noAccountBlock] as const
  const all = 'http://acs.amazonaws.com/groups/global/AllUsers'

  // AWS: S3 User Guide, "Controlling ownership of objects and disabling ACLs", 2026-11.
  it.each<readonly [string, readonly Step[], Step, string]>([
    ['are off in a new bucket', [], ['s3.PutBucketAcl', { Bucket, ACL: 'private' }], off],
    ['are off for its objects', [], ['s3.PutObjectAcl', { ...object, ACL: 'private' }], off],
    ['are off for uploads', [], ['s3.PutObject', { ...object, ACL: 'public-read' }], off],
    ['but full control for the owner is', [], ['s3.PutObject', { ...object, ACL: 'bucket-owner-full-control' }], 'ok'],
    ['what everybody may have', [], ['s3.PutObjectAcl', { ...object, ACL: 'bucket-owner-full-control' }], 'ok'],
    ['are on where the owner is preferred', [aclsOn], ['s3.PutBucketAcl', { Bucket, ACL: 'private' }], 'ok'],
    [
      'are on without controls',
      [['s3.DeleteBucketOwnershipControls', { Bucket }]],
      ['s3.PutObjectAcl', { ...object, ACL: 'private' }],
      'ok',
    ],
    [
      'cannot be turned off while others are named',
      [...open, ['s3.PutBucketAcl', { Bucket, ACL: 'public-read' }]],
      [
        's3.PutBucketOwnershipControls',
        { Bucket, OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
      ],
      underOwner,
    ],
    [
      'are not made with a bucket that has them off',
      [],
      ['s3.CreateBucket', { Bucket: 'pinebox-new', ACL: 'public-read', ...here() }],
      underOwner,
    ],
    [
      'are not public in a new bucket, which blocks that',
      [],
      ['s3.CreateBucket', { Bucket: 'pinebox-new', ACL: 'public-read', ObjectOwnership: 'ObjectWriter', ...here() }],
      'InvalidBucketAclWithBlockPublicAccessError: Bucket cannot have public ACLs set with BlockPublicAccess enabled',
    ],
    [
      'are not named twice',
      [aclsOn],
      ['s3.PutBucketAcl', { Bucket, ACL: 'private', GrantRead: `uri="${all}"` }],
      'InvalidRequest: Specifying both Canned ACLs and Header Grants is not allowed',
    ],
    [
      'are named',
      [aclsOn],
      ['s3.PutBucketAcl', { Bucket }],
      'MissingSecurityHeader: Your request was missing a required header',
    ],
    [
      'know their groups',
      [aclsOn],
      ['s3.PutBucketAcl', { Bucket, GrantRead: 'uri="http://example.com"' }],
      'InvalidArgument: Invalid group uri',
    ],
    ['know ids', [aclsOn], ['s3.PutBucketAcl', { Bucket, GrantRead: 'id="ben"' }], 'InvalidArgument: Invalid id'],
    [
      'know how they are written',
      [aclsOn],
      ['s3.PutBucketAcl', { Bucket, GrantRead: 'everybody' }],
      'InvalidArgument: Argument format not recognized',
    ],
  ])('%s', (_what, before, [operation, input], result) => {
    expect(outcome(after(testAccount(), ...before), operation, input)).toBe(result)
  })

  it('open a bucket and its objects each for itself', () => {
    const world = after(neighbours(), ...open, ['s3.PutBucketAcl', { Bucket, ACL: 'public-read' }])
    expect(outcome(world, 's3.ListObjectsV2', { Bucket }, anonymous)).toBe('ok')
    expect(outcome(world, 's3.GetObject', object, anonymous)).toBe('AccessDenied: Access Denied')
    const read = after(world, ['s3.PutObjectAcl', { ...object, ACL: 'authenticated-read' }])
    expect(outcome(read, 's3.GetObject', object, anonymous)).toBe('AccessDenied: Access Denied')
    expect(outcome(read, 's3.GetObject', object, stranger)).toBe('ok')
  })

  it('name another account by its canonical id', () => {
    const { Owner } = answer<{ Owner: { ID: string } }>(neighbours(), 's3.ListBuckets', {}, stranger)
    const world = after(neighbours(), aclsOn, ['s3.PutObjectAcl', { ...object, GrantRead: `id="${Owner.ID}"` }])
    expect(outcome(world, 's3.GetObject', object, stranger)).toBe('ok')
    expect(outcome(world, 's3.PutObject', object, stranger)).toBe('AccessDenied: Access Denied')
    expect(answer(world, 's3.GetObjectAcl', object)).toMatchObject({
      Grants: [{ Grantee: { ID: Owner.ID, Type: 'CanonicalUser' }, Permission: 'READ' }],
    })
  })

  it('stand beside a bucket policy, which can still deny', () => {
    const world = after(
      testAccount(),
      ...open,
      ['s3.PutObjectAcl', { ...object, ACL: 'public-read' }],
      statement({ Effect: 'Deny', Principal: '*', Resource: `${arn}/read.*` }),
    )
    const { result, evaluations } = call(world, anonymous, 's3.GetObject', object)
    expect(result.ok).toBe(false)
    expect(evaluations[0]?.result.decidedBy).toBe('explicit-deny:resource')
  })

  it('are shown and judged without what is ignored', () => {
    const world = after(testAccount(), ...open, ['s3.PutObjectAcl', { ...object, ACL: 'public-read' }])
    const grants = (of: World) => answer<{ Grants: readonly object[] }>(of, 's3.GetObjectAcl', object).Grants.length
    const ignored = after(world, accountBlock({ IgnorePublicAcls: true }))
    expect([grants(world), grants(ignored)]).toEqual([2, 1])
    expect(outcome(world, 's3.GetObject', object, anonymous)).toBe('ok')
    expect(outcome(ignored, 's3.GetObject', object, anonymous)).toBe('AccessDenied: Access Denied')
    // Restricting public policies does not touch them.
    expect(
      outcome(after(world, accountBlock({ RestrictPublicBuckets: true })), 's3.GetObject', object, anonymous),
    ).toBe('ok')
  })

  it('are read as a document, too', () => {
    const Grants = [{ Grantee: { Type: 'Group', URI: all }, Permission: 'READ' }]
    const put = (grants: readonly object[]): Step => [
      's3.PutBucketAcl',
      { Bucket, AccessControlPolicy: { Grants: grants } },
    ]
    expect(answer(after(testAccount(), ...open, put(Grants)), 's3.GetBucketAcl', { Bucket })).toMatchObject({ Grants })
    expect(outcome(after(testAccount(), ...open), ...put([{ Grantee: { Type: 'Group', URI: all } }]))).toContain(
      'MalformedACLError',
    )
  })
})

describe('between accounts', () => {
  it('needs both sides, and tells outsiders nothing', () => {
    const toEve = statement({ Principal: { AWS: `arn:aws:iam::${OTHER}:user/eve` } })
    expect(outcome(neighbours(), 's3.GetObject', object, stranger)).toBe('AccessDenied: Access Denied')
    const open = after(neighbours(), toEve)
    expect(outcome(open, 's3.GetObject', object, stranger)).toBe('ok')
    const closed = after(open, ['iam.DetachUserPolicy', detach('eve'), stranger])
    expect(outcome(closed, 's3.GetObject', object, stranger)).toBe('AccessDenied: Access Denied')
  })

  it.each([
    ['the right owner', ACCOUNT, 'ok'],
    ['another', OTHER, 'AccessDenied: Access Denied'],
    [
      'no account at all',
      'me',
      'InvalidBucketOwnerAWSAccountID: The value of the expected bucket owner parameter must be an AWS Account ID... [me]',
    ],
  ])('minds who is expected to own a bucket: %s', (_what, ExpectedBucketOwner, result) => {
    expect(outcome(testAccount(), 's3.GetObject', { ...object, ExpectedBucketOwner })).toBe(result)
    expect(outcome(testAccount(), 's3.GetBucketAcl', { Bucket, ExpectedBucketOwner })).toBe(result)
  })

  it('leaves a bucket policy to its own account', () => {
    const world = after(neighbours(), [
      's3.PutBucketPolicy',
      {
        Bucket,
        Policy: policyText({
          Effect: 'Allow',
          Principal: { AWS: OTHER },
          Action: ['s3:PutBucketPolicy', 's3:GetBucketPolicy'],
          Resource: arn,
        }),
      },
    ])
    expect(outcome(world, 's3.GetBucketPolicy', { Bucket }, stranger)).toBe('ok')
    expect(
      outcome(
        world,
        statement({ Principal: { AWS: OTHER } })[0],
        statement({ Principal: { AWS: OTHER } })[1],
        stranger,
      ),
    ).toBe('MethodNotAllowed: The specified method is not allowed against this resource.')
  })

  it('does not give a name twice', () => {
    expect(outcome(neighbours(), 's3.CreateBucket', { Bucket: 'other-bucket', ...here() })).toContain(
      'BucketAlreadyExists',
    )
  })

  it('is written down by whoever owns the bucket, when nobody has signed', () => {
    const { event } = call(neighbours(), anonymous, 's3.GetObject', { Bucket: 'other-bucket', Key: 'a' })
    expect(event).toMatchObject({ recipientAccountId: OTHER, errorCode: 'AccessDenied' })
  })
})

describe('a bucket that denies everybody', () => {
  const lockout: Step = [
    's3.PutBucketPolicy',
    { Bucket, Policy: policyText({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [arn, `${arn}/*`] }) },
  ]
  it('can be opened by the root user alone', () => {
    const world = after(testAccount(), lockout)
    expect(outcome(world, 's3.DeleteBucketPolicy', { Bucket }, ana)).toContain(
      'with an explicit deny in a resource-based policy',
    )
    expect(outcome(world, 's3.GetObject', object, root)).toContain('AccessDenied')
    expect(outcome(after(world, ['s3.DeleteBucketPolicy', { Bucket }, root]), 's3.GetObject', object)).toBe('ok')
  })
})

describe('what a request says of itself', () => {
  const put = { Bucket, Key: 'new.txt', Body: 'x' }
  // AWS: Service Authorization Reference, Amazon S3, condition keys, 2026-11.
  it.each<readonly [string, object, string, object, object]>([
    [
      's3:x-amz-server-side-encryption',
      { 's3:x-amz-server-side-encryption': 'aws:kms' },
      's3.PutObject',
      { ...put, ServerSideEncryption: 'aws:kms' },
      put,
    ],
    [
      's3:x-amz-acl',
      { 's3:x-amz-acl': 'bucket-owner-full-control' },
      's3.PutObject',
      { ...put, ACL: 'bucket-owner-full-control' },
      put,
    ],
    [
      's3:x-amz-storage-class',
      { 's3:x-amz-storage-class': 'STANDARD_IA' },
      's3.PutObject',
      { ...put, StorageClass: 'STANDARD_IA' },
      put,
    ],
    [
      's3:RequestObjectTag',
      { 's3:RequestObjectTag/stage': 'final' },
      's3.PutObject',
      { ...put, Tagging: 'stage=final' },
      { ...put, Tagging: 'stage=draft' },
    ],
    ['s3:if-none-match', { 's3:if-none-match': '*' }, 's3.PutObject', { ...put, IfNoneMatch: '*' }, put],
    [
      's3:x-amz-copy-source',
      { 's3:x-amz-copy-source': `${Bucket}/read.me` },
      's3.CopyObject',
      { Bucket, Key: 'copy', CopySource: `/${Bucket}/read.me` },
      { Bucket, Key: 'copy', CopySource: `${Bucket}/2026/pier.jpg` },
    ],
    [
      's3:ExistingObjectTag',
      { 's3:ExistingObjectTag/stage': 'final' },
      's3.GetObject',
      { Bucket: 'pinebox-archive', Key: 'old.txt' },
      object,
    ],
    ['s3:prefix', { 's3:prefix': '2026/' }, 's3.ListObjectsV2', { Bucket, Prefix: '2026/' }, { Bucket }],
    ['s3:delimiter', { 's3:delimiter': '/' }, 's3.ListObjectVersions', { Bucket, Delimiter: '/' }, { Bucket }],
    ['s3:max-keys', { 's3:max-keys': '1' }, 's3.ListObjects', { Bucket, MaxKeys: 1 }, { Bucket, MaxKeys: 2 }],
    ['s3:versionid', { 's3:versionid': 'null' }, 's3.GetObject', { ...object, VersionId: 'null' }, object],
    [
      's3:locationconstraint',
      { 's3:locationconstraint': 'eu-west-1' },
      's3.CreateBucket',
      { Bucket: 'pinebox-new', ...here() },
      { Bucket: 'pinebox-new', CreateBucketConfiguration: { LocationConstraint: 'EU' } },
    ],
  ])('%s', (_key, condition, operation, yes, no) => {
    const world = after(testAccount(), [
      'iam.PutUserPolicy',
      {
        UserName: 'ben',
        PolicyName: 'with-condition',
        PolicyDocument: policyText({
          Effect: 'Allow',
          Action: 's3:*',
          Resource: '*',
          Condition: { StringEquals: condition },
        }),
      },
    ])
    const allowed = (input: object) => call(world, ben, operation, input).evaluations[0]?.result.decision
    expect([allowed(yes), allowed(no)]).toEqual(['Allow', 'ImplicitDeny'])
  })

  it('says how it came', () => {
    const context = (who: Credentials) =>
      call(testAccount(), who, 's3.GetObject', object).evaluations[0]?.request.context
    expect(context(ana)).toMatchObject({
      'aws:SecureTransport': 'true',
      's3:ResourceAccount': ACCOUNT,
      's3:TlsVersion': '1.3',
      's3:authType': 'REST-HEADER',
      's3:signatureversion': 'AWS4-HMAC-SHA256',
    })
    expect(context(anonymous)).not.toHaveProperty('s3:authType')
  })
})

function here() {
  return { CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }
}

function detach(UserName: string) {
  return { UserName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }
}
