import { describe, expect, it } from 'vitest'
import { call, type World } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText, testAccount } from '../../testAccount.ts'
import { after, answer, type Bare, outcome, type Step } from '../../testCalls.ts'

const Bucket = PHOTOS
const ARCHIVE = 'pinebox-archive'
const Key = 'note.txt'
const object = { Bucket, Key }
const put = (extra: object = {}): Bare => ['s3.PutObject', { ...object, Body: 'hello', ...extra }]
const head = (world: World, about: object = object) => answer(world, 's3.HeadObject', about)

/** What ben may do, and nothing else. */
const benMay = (Action: readonly string[], Resource: string | readonly string[] = '*'): Step => [
  'iam.PutUserPolicy',
  { UserName: 'ben', PolicyName: 'may', PolicyDocument: policyText({ Effect: 'Allow', Action, Resource }) },
]

describe('an object', () => {
  // RFC 1321, "Test suite"; the last is as md5sum has it.
  it.each([
    ['', '"d41d8cd98f00b204e9800998ecf8427e"'],
    ['abc', '"900150983cd24fb0d6963f7d28e17f72"'],
    ['12345678901234567890'.repeat(4), '"57edf4a22be3c955ac49da2e2107b67a"'],
    ['Grüße 👋', '"2d9d0f4b5ddde0aa2866fb40accdda0c"'],
  ])('is named by the MD5 of its content: %s', (Body, ETag) => {
    expect(answer(testAccount(), ...put({ Body })).ETag).toBe(ETag)
  })

  it('keeps its content and what came with it', () => {
    const world = after(
      testAccount(),
      put({
        ContentType: 'text/plain',
        CacheControl: 'no-store',
        Metadata: { mood: 'calm' },
        Tagging: 'stage=a%2Fb&x=',
      }),
    )
    expect(answer(world, 's3.GetObject', object)).toMatchObject({
      Body: 'hello',
      ContentLength: 5,
      ContentType: 'text/plain',
      CacheControl: 'no-store',
      Metadata: { mood: 'calm' },
      TagCount: 2,
    })
    expect(answer(world, 's3.GetObjectTagging', object)).toEqual({
      TagSet: [
        { Key: 'stage', Value: 'a/b' },
        { Key: 'x', Value: '' },
      ],
    })
  })

  it.each<readonly [string, string, object, string]>([
    ['a match', 's3.GetObject', { IfMatch: '"5d41402abc4b2a76b9719d911017c592"' }, 'ok'],
    [
      'another match',
      's3.GetObject',
      { IfMatch: '"x"' },
      'PreconditionFailed: At least one of the pre-conditions you specified did not hold',
    ],
    ['nothing new', 's3.GetObject', { IfNoneMatch: '5d41402abc4b2a76b9719d911017c592' }, '304: Not Modified'],
    ['no change since', 's3.HeadObject', { IfModifiedSince: '2026-12-01' }, '304: Not Modified'],
    ['a change since', 's3.HeadObject', { IfUnmodifiedSince: '2026-01-01' }, '412: Precondition Failed'],
    [
      'that it is not there yet',
      's3.PutObject',
      { IfNoneMatch: '*' },
      'PreconditionFailed: At least one of the pre-conditions you specified did not hold',
    ],
    ['that it is still the same', 's3.PutObject', { IfMatch: '5d41402abc4b2a76b9719d911017c592' }, 'ok'],
    [
      'a place in it',
      's3.PutObject',
      { WriteOffsetBytes: 5 },
      'NotImplemented: A header you provided implies functionality that is not implemented',
    ],
    [
      'tags that are no query',
      's3.PutObject',
      { Tagging: 'a=1&a=2' },
      "InvalidArgument: The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
    ],
  ])('minds what a caller makes a condition: %s', (_what, operation, extra, result) => {
    expect(outcome(after(testAccount(), put()), operation, { ...object, ...extra })).toBe(result)
  })

  it('is asked for with one action for each thing that comes with it', () => {
    const world = after(testAccount(), benMay(['s3:PutObject']))
    expect(outcome(world, ...put({ Tagging: 'a=1' }), ben)).toContain('not authorized to perform: s3:PutObjectTagging')
    expect(outcome(world, ...put({ ACL: 'bucket-owner-full-control' }), ben)).toContain('s3:PutObjectAcl')
    expect(outcome(world, ...put(), ben)).toBe('ok')
  })

  it.each([
    [{ Key: 'aws:x', Value: '' }, 'InvalidTag: Your TagKey cannot be prefixed with aws:'],
    [{ Key: 'a!', Value: '' }, 'InvalidTag: The TagKey you have provided is invalid'],
    [{ Key: 'a', Value: 'b'.repeat(257) }, 'InvalidTag: The TagValue you have provided is invalid'],
  ])('takes no tag that S3 does not: %j', (tag, error) => {
    expect(outcome(testAccount(), 's3.PutObjectTagging', { Bucket, Key: 'read.me', Tagging: { TagSet: [tag] } })).toBe(
      error,
    )
  })

  it('carries at most ten tags', () => {
    const TagSet = Array.from({ length: 11 }, (_, index) => ({ Key: String(index), Value: '' }))
    expect(outcome(testAccount(), 's3.PutObjectTagging', { Bucket, Key: 'read.me', Tagging: { TagSet } })).toBe(
      'BadRequest: Object tags cannot be greater than 10',
    )
  })
})

describe('HEAD', () => {
  it.each([
    ['there, and allowed', 's3.HeadObject', { Bucket, Key: 'read.me' }, ana, 'ok'],
    ['not allowed', 's3.HeadObject', { Bucket, Key: 'read.me' }, ben, '403: Forbidden'],
    ['not there', 's3.HeadObject', { Bucket, Key: 'x' }, ana, '404: Not Found'],
    ['not there, and not to be told', 's3.HeadObject', { Bucket, Key: 'x' }, ben, '403: Forbidden'],
    ['a bucket that is not there', 's3.HeadBucket', { Bucket: 'nothing-here' }, ben, '404: Not Found'],
    ["a bucket that is another's", 's3.HeadBucket', { Bucket }, { anonymous: true as const }, '403: Forbidden'],
  ])('has no words for what is %s', (_what, operation, input, who, result) => {
    expect(outcome(testAccount(), operation, input, who)).toBe(result)
  })

  it('is written down with its words all the same', () => {
    const { event } = call(testAccount(), ben, 's3.HeadObject', { Bucket, Key: 'read.me' })
    expect(event).toMatchObject({ errorCode: 'AccessDenied', errorMessage: expect.stringContaining('s3:GetObject') })
  })
})

describe('encryption', () => {
  const kms = { ServerSideEncryption: 'aws:kms' }
  const own = { SSECustomerAlgorithm: 'AES256', SSECustomerKey: 'secret' }
  const key = (id: string) => `arn:aws:kms:eu-west-1:${ACCOUNT}:${id}`
  const allowOwn: Step = [
    's3.PutBucketEncryption',
    {
      Bucket,
      ServerSideEncryptionConfiguration: { Rules: [{ BlockedEncryptionTypes: { EncryptionType: ['NONE'] } }] },
    },
  ]

  // AWS: S3 User Guide, "Setting default server-side encryption behavior for Amazon S3 buckets", 2026-11.
  it.each<readonly [string, object, object]>([
    ['SSE-S3, where nothing is said', { Bucket }, { ServerSideEncryption: 'AES256' }],
    ['the key that is named', { Bucket, ...kms, SSEKMSKeyId: '1a2b' }, { ...kms, SSEKMSKeyId: key('key/1a2b') }],
    [
      'the key of AWS, where none is named',
      { Bucket, ...kms },
      { ...kms, SSEKMSKeyId: expect.stringMatching(/:key\//) },
    ],
    ["the bucket's default", { Bucket: ARCHIVE }, { ...kms, SSEKMSKeyId: key('alias/archive') }],
    [
      'what is said before the default',
      { Bucket: ARCHIVE, ServerSideEncryption: 'AES256' },
      { ServerSideEncryption: 'AES256' },
    ],
  ])('uses %s', (_what, extra, shown) => {
    const world = after(testAccount(), put(extra))
    expect(answer(testAccount(), ...put(extra))).toMatchObject(shown)
    expect(head(world, { ...object, ...('Bucket' in extra && { Bucket: extra.Bucket }) })).toMatchObject(shown)
  })

  it.each<readonly [string, object, string]>([
    ['another algorithm', { ServerSideEncryption: 'aws:fsx' }, 'InvalidEncryptionAlgorithmError'],
    ['a key without KMS', { SSEKMSKeyId: '1a2b' }, 'requires HTTP header x-amz-server-side-encryption : aws:kms'],
    [
      "a customer's key in a new bucket",
      own,
      'because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C).',
    ],
    ['both', { ...own, ...kms }, 'is incompatible with the encryption method specified'],
    ['a key without its algorithm', { SSECustomerKey: 'secret' }, 'must provide a valid encryption algorithm.'],
    ['an algorithm without a key', { SSECustomerAlgorithm: 'AES256' }, 'must provide an appropriate secret key.'],
  ])('refuses %s', (_what, extra, error) => {
    expect(outcome(testAccount(), ...put(extra))).toContain(error)
  })

  it("gives what a customer's key encrypts to nobody without it", () => {
    const world = after(testAccount(), allowOwn, put(own))
    expect(outcome(world, 's3.GetObject', { ...object, ...own })).toBe('ok')
    expect(outcome(world, 's3.GetObject', object)).toContain('InvalidRequest: The object was stored using a form of')
    expect(outcome(world, 's3.GetObject', { ...object, ...own, SSECustomerKey: 'guess' })).toBe(
      'AccessDenied: Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
    )
  })

  it('cannot be taken from a bucket', () => {
    const shown = answer(testAccount(), 's3.GetBucketEncryption', { Bucket })
    expect(shown).toEqual({
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
            BucketKeyEnabled: false,
            BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
          },
        ],
      },
    })
    const cleared = after(testAccount(), ['s3.DeleteBucketEncryption', { Bucket: ARCHIVE }])
    expect(answer(cleared, 's3.GetBucketEncryption', { Bucket: ARCHIVE })).toEqual(shown)
  })
})

describe('CopyObject', () => {
  const copy = (extra: object = {}): Bare => [
    's3.CopyObject',
    { ...object, CopySource: `${ARCHIVE}/old.txt`, ...extra },
  ]

  it('takes content, metadata and tags along, and encrypts anew', () => {
    const world = after(testAccount(), put({ Bucket: ARCHIVE, Key: 'a b.txt', Metadata: { m: '1' }, Tagging: 't=1' }), [
      's3.CopyObject',
      { ...object, CopySource: `/${ARCHIVE}/a%20b.txt` },
    ])
    expect(answer(world, 's3.GetObject', object)).toMatchObject({
      Body: 'hello',
      ServerSideEncryption: 'AES256',
      Metadata: { m: '1' },
      TagCount: 1,
    })
  })

  it('replaces metadata and tags where that is asked', () => {
    const world = after(
      testAccount(),
      copy({
        MetadataDirective: 'REPLACE',
        Metadata: { n: '2' },
        TaggingDirective: 'REPLACE',
        ContentType: 'text/html',
      }),
    )
    expect(head(world)).toMatchObject({ Metadata: { n: '2' }, ContentType: 'text/html' })
    expect(head(world)).not.toHaveProperty('TagCount')
  })

  it.each<readonly [string, readonly string[], string]>([
    ['the right to read', ['s3:PutObject', 's3:PutObjectTagging'], 's3:GetObject on resource'],
    ['the right to write', ['s3:GetObject', 's3:GetObjectTagging'], 's3:PutObject on resource'],
    ['the right to read tags', ['s3:GetObject', 's3:PutObject', 's3:PutObjectTagging'], 's3:GetObjectTagging'],
    ['the right to write tags', ['s3:GetObject', 's3:PutObject', 's3:GetObjectTagging'], 's3:PutObjectTagging'],
  ])('needs %s', (_what, may, missing) => {
    expect(outcome(after(testAccount(), benMay(may)), ...copy(), ben)).toContain(
      `not authorized to perform: ${missing}`,
    )
  })

  it.each<readonly [string, object, string]>([
    ['a key that is not there', { CopySource: `${ARCHIVE}/x` }, 'NoSuchKey: The specified key does not exist.'],
    [
      'a bucket that is not there',
      { CopySource: 'nothing-here/x' },
      'NoSuchBucket: The specified bucket does not exist',
    ],
    ['a key that is no text', { CopySource: `${ARCHIVE}/%zz` }, 'InvalidArgument: Invalid copy source object key'],
    ['an object onto itself', { Bucket: ARCHIVE, Key: 'old.txt' }, 'InvalidRequest: This copy request is illegal'],
    ['what has changed', { CopySourceIfMatch: 'x' }, 'PreconditionFailed'],
    ["another account's bucket", { ExpectedSourceBucketOwner: '444455556666' }, 'AccessDenied: Access Denied'],
  ])('refuses %s', (_what, extra, error) => {
    expect(outcome(testAccount(), ...copy(extra))).toContain(error)
  })

  it('turns the encryption of an object by copying it onto itself', () => {
    const world = after(testAccount(), put(), [
      's3.CopyObject',
      { ...object, CopySource: `${Bucket}/${Key}`, ServerSideEncryption: 'aws:kms' },
    ])
    expect(head(world).ServerSideEncryption).toBe('aws:kms')
  })
})

describe('DeleteObjects', () => {
  it('deletes what the caller may delete, and tells of the rest', () => {
    const world = after(testAccount(), put(), benMay(['s3:DeleteObject'], `arn:aws:s3:::${Bucket}/note*`))
    const Objects = [{ Key }, { Key: 'read.me' }, { Key: 'note-that-is-not-there' }]
    const { result, world: next } = call(world, ben, 's3.DeleteObjects', { Bucket, Delete: { Objects } })
    expect(result).toMatchObject({
      ok: true,
      output: {
        Deleted: [{ Key }, { Key: 'note-that-is-not-there' }],
        Errors: [{ Key: 'read.me', Code: 'AccessDenied', Message: expect.stringContaining('s3:DeleteObject') }],
      },
    })
    expect(outcome(next, 's3.HeadObject', object)).toBe('404: Not Found')
    expect(outcome(next, 's3.HeadObject', { Bucket, Key: 'read.me' })).toBe('ok')
  })

  it('says less when it shall be quiet', () => {
    const Delete = { Objects: [{ Key: 'read.me' }], Quiet: true }
    expect(answer(testAccount(), 's3.DeleteObjects', { Bucket, Delete })).toEqual({})
  })

  it.each([0, 1001])('refuses a list of %d keys', (length) => {
    const Delete = { Objects: Array.from({ length }, (_, index) => ({ Key: String(index) })) }
    expect(outcome(testAccount(), 's3.DeleteObjects', { Bucket, Delete })).toContain('MalformedXML')
  })
})

describe('Object Lock', () => {
  const Locked = 'pinebox-locked'
  const DAY = 86_400_000 // milliseconds
  const made: Step = [
    's3.CreateBucket',
    {
      Bucket: Locked,
      ObjectLockEnabledForBucket: true,
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
    },
  ]
  const rule = (DefaultRetention: object): Step => [
    's3.PutObjectLockConfiguration',
    { Bucket: Locked, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention } } },
  ]
  const lockedBy = (world: World) => {
    const { Versions } = answer<{ Versions: readonly { VersionId: string }[] }>(world, 's3.ListObjectVersions', {
      Bucket: Locked,
    })
    return { Bucket: Locked, Key, VersionId: Versions[0]?.VersionId }
  }
  const refused = 'AccessDenied: Access Denied because object protected by object lock.'

  // AWS: S3 User Guide, "Using S3 Object Lock", 2026-11.
  it.each([
    ['GOVERNANCE', 'ok'],
    ['COMPLIANCE', refused],
  ])('keeps versions in %s mode for their time', (Mode, bypassed) => {
    const world = after(testAccount(), made, rule({ Mode, Days: 1 }), put({ Bucket: Locked }))
    const version = lockedBy(world)
    expect(outcome(world, 's3.DeleteObject', version)).toBe(refused)
    expect(outcome(world, 's3.DeleteObject', { ...version, BypassGovernanceRetention: true })).toBe(bypassed)
    expect(outcome(world, 's3.DeleteObject', { Bucket: Locked, Key })).toBe('ok') // only a marker
    expect(outcome({ ...world, now: world.now + DAY }, 's3.DeleteObject', version)).toBe('ok')
    expect(head(world, version)).toMatchObject({ ObjectLockMode: Mode, ObjectLockRetainUntilDate: expect.any(String) })
  })

  it('asks who passes over governance for the right to', () => {
    const world = after(
      testAccount(),
      made,
      rule({ Mode: 'GOVERNANCE', Days: 1 }),
      put({ Bucket: Locked }),
      benMay(['s3:DeleteObjectVersion']),
    )
    expect(outcome(world, 's3.DeleteObject', { ...lockedBy(world), BypassGovernanceRetention: true }, ben)).toContain(
      's3:BypassGovernanceRetention',
    )
  })

  it('holds a version as long as a hold is on it', () => {
    const world = after(testAccount(), made, put({ Bucket: Locked, ObjectLockLegalHoldStatus: 'ON' }))
    const late = { ...world, now: world.now + 1000 * DAY }
    expect(outcome(late, 's3.DeleteObject', { ...lockedBy(world), BypassGovernanceRetention: true })).toBe(refused)
  })

  it.each<readonly [string, Step, string]>([
    [
      'a lock in a bucket without',
      put({ ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: '2027-01-01' }),
      'InvalidRequest: Bucket is missing Object Lock Configuration',
    ],
    [
      'a mode without a date',
      put({ Bucket: Locked, ObjectLockMode: 'GOVERNANCE' }),
      'InvalidArgument: x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
    ],
    [
      'a date that has gone by',
      put({ Bucket: Locked, ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: '2026-01-01' }),
      'InvalidArgument: The retain until date must be in the future!',
    ],
    [
      'a suspension of versioning',
      ['s3.PutBucketVersioning', { Bucket: Locked, VersioningConfiguration: { Status: 'Suspended' } }],
      'InvalidBucketState: An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
    ],
    [
      'a bucket without versions',
      ['s3.PutObjectLockConfiguration', { Bucket, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } }],
      "InvalidBucketState: Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
    ],
    ['days and years at once', rule({ Mode: 'GOVERNANCE', Days: 1, Years: 1 }), 'MalformedXML'],
    ['no time at all', rule({ Mode: 'GOVERNANCE', Days: 0 }), 'InvalidArgument: Default retention period must be'],
  ])('refuses %s', (_what, [operation, input], error) => {
    expect(outcome(after(testAccount(), made), operation, input)).toContain(error)
  })
})

describe('an upload in parts', () => {
  const begun = call(testAccount(), ana, 's3.CreateMultipartUpload', { ...object, ContentType: 'text/plain' })
  const UploadId = begun.result.ok ? begun.result.output.UploadId : ''
  const part = (PartNumber: number, Body: string): Step => ['s3.UploadPart', { ...object, UploadId, PartNumber, Body }]
  const ETag = (Body: string) => answer(begun.world, ...part(1, Body)).ETag
  const complete = (...Parts: readonly object[]): Step => [
    's3.CompleteMultipartUpload',
    { ...object, UploadId, MultipartUpload: { Parts } },
  ]

  it('is an object once it is complete', () => {
    const sent = after(begun.world, part(1, 'first'), part(1, 'only'))
    expect(outcome(sent, 's3.HeadObject', object)).toBe('404: Not Found')
    const world = after(sent, complete({ PartNumber: 1, ETag: ETag('only') }))
    expect(answer(world, 's3.GetObject', object)).toMatchObject({
      Body: 'only',
      ContentType: 'text/plain',
      // The MD5 of the one MD5, and the number of parts.
      ETag: expect.stringMatching(/^"[0-9a-f]{32}-1"$/),
    })
    expect(outcome(world, ...part(2, 'late'))).toContain('NoSuchUpload: The specified upload does not exist.')
  })

  it.each<readonly [string, Step, string]>([
    [
      'a number that is too large',
      part(10_001, 'x'),
      'InvalidArgument: Part number must be an integer between 1 and 10000',
    ],
    ['an upload that never began', ['s3.UploadPart', { ...object, UploadId: 'x', PartNumber: 1 }], 'NoSuchUpload'],
    ['no parts', complete(), 'MalformedXML'],
    ['a part that never came', complete({ PartNumber: 3, ETag: 'x' }), 'InvalidPart: One or more'],
    ['a part that was replaced', complete({ PartNumber: 1, ETag: '"x"' }), 'InvalidPart: One or more'],
    [
      'parts in disorder',
      complete({ PartNumber: 2, ETag: ETag('b') }, { PartNumber: 1, ETag: ETag('a') }),
      'InvalidPartOrder: The list of parts was not in ascending order.',
    ],
    [
      'small parts before the last',
      complete({ PartNumber: 1, ETag: ETag('a') }, { PartNumber: 2, ETag: ETag('b') }),
      'EntityTooSmall: Your proposed upload is smaller than the minimum allowed size',
    ],
  ])('refuses %s', (_what, [operation, input], error) => {
    expect(outcome(after(begun.world, part(1, 'a'), part(2, 'b')), operation, input)).toContain(error)
  })
})
