import { describe, expect, it } from 'vitest'
import { PHOTOS, testAccount } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'

const Bucket = PHOTOS
const lifecycle = (...Rules: readonly object[]) => ({ LifecycleConfiguration: { Rules } })
const expire = { Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 30 } }
const notify = (extra: object) => ({
  NotificationConfiguration: {
    QueueConfigurations: [
      { QueueArn: 'arn:aws:sqs:eu-west-1:111122223333:new', Events: ['s3:ObjectCreated:*'], ...extra },
    ],
  },
})
const website = (WebsiteConfiguration: object) => ({ WebsiteConfiguration })
const index = { IndexDocument: { Suffix: 'index.html' } }
const malformed =
  'MalformedXML: The XML you provided was not well-formed or did not validate against our published schema'

// AWS: S3 API Reference; texts as recorded, 2026-11.
describe.each<readonly [operation: string, cases: readonly (readonly [what: string, input: object, result: string])[]]>(
  [
    [
      's3.PutBucketLifecycleConfiguration',
      [
        ['a rule', lifecycle(expire), 'ok'],
        ['a rule of old', lifecycle({ Status: 'Enabled', Prefix: 'tmp/', Expiration: { Days: 1 } }), 'ok'],
        ['no rules', lifecycle(), malformed],
        ['a rule that does nothing', lifecycle({ Status: 'Enabled', Filter: {} }), malformed],
        ['a rule for nothing', lifecycle({ Status: 'Enabled', Expiration: { Days: 1 } }), malformed],
        [
          'a day and a number of days',
          lifecycle({ ...expire, Expiration: { Days: 1, Date: '2027-01-01' } }),
          malformed,
        ],
        [
          'a day that begins at noon',
          lifecycle({ ...expire, Expiration: { Date: '2027-01-01T12:00:00Z' } }),
          "InvalidArgument: 'Date' must be at midnight GMT",
        ],
        [
          'no days',
          lifecycle({ ...expire, Expiration: { Days: 0 } }),
          "InvalidArgument: 'Days' for Expiration action must be a positive integer",
        ],
        [
          'two rules of one name',
          lifecycle({ ...expire, ID: 'a' }, { ...expire, ID: 'a' }),
          'InvalidArgument: Rule ID must be unique. Found same ID for more than one rule',
        ],
        [
          'a size that is none',
          { ...lifecycle(expire), TransitionDefaultMinimumObjectSize: 'value' },
          'InvalidRequest: Invalid TransitionDefaultMinimumObjectSize found: value',
        ],
      ],
    ],
    [
      's3.PutBucketNotificationConfiguration',
      [
        ['a queue', notify({ Filter: { Key: { FilterRules: [{ Name: 'prefix', Value: 'a/' }] } } }), 'ok'],
        [
          'what is no queue',
          notify({ QueueArn: 'arn:aws:sns:eu-west-1:111122223333:t' }),
          'InvalidArgument: The ARN could not be parsed',
        ],
        [
          'a filter that is neither',
          notify({ Filter: { Key: { FilterRules: [{ Name: 'infix', Value: 'a' }] } } }),
          'InvalidArgument: filter rule name must be either prefix or suffix',
        ],
      ],
    ],
    [
      's3.PutBucketWebsite',
      [
        ['an index', website(index), 'ok'],
        [
          'nothing',
          website({}),
          'InvalidArgument: A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty',
        ],
        [
          'an index in a folder',
          website({ IndexDocument: { Suffix: 'a/b' } }),
          'InvalidArgument: The IndexDocument Suffix is not well formed',
        ],
        [
          'an index and a way out',
          website({ ...index, RedirectAllRequestsTo: { HostName: 'example.com' } }),
          'InvalidArgument: RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.',
        ],
        [
          'another protocol',
          website({ RedirectAllRequestsTo: { HostName: 'example.com', Protocol: 'ftp' } }),
          'InvalidRequest: Invalid protocol, protocol can be http or https. If not defined the protocol will be selected automatically.',
        ],
        [
          'two replacements',
          website({ ...index, RoutingRules: [{ Redirect: { ReplaceKeyWith: 'a', ReplaceKeyPrefixWith: 'b' } }] }),
          'InvalidRequest: You can only define ReplaceKeyPrefix or ReplaceKey but not both.',
        ],
        [
          'an empty condition',
          website({ ...index, RoutingRules: [{ Condition: {}, Redirect: { HostName: 'a' } }] }),
          "InvalidRequest: Condition cannot be empty. To redirect all requests without a condition, the condition element shouldn't be present.",
        ],
      ],
    ],
    [
      's3.PutBucketLogging',
      [
        ['off', { BucketLoggingStatus: {} }, 'ok'],
        [
          'a bucket that is not there',
          { BucketLoggingStatus: { LoggingEnabled: { TargetBucket: 'nothing-here', TargetPrefix: '' } } },
          'InvalidTargetBucketForLogging: The target bucket for logging does not exist',
        ],
      ],
    ],
    [
      's3.PutBucketEncryption',
      [
        ['no rule', { ServerSideEncryptionConfiguration: { Rules: [] } }, malformed],
        [
          'a key without KMS',
          {
            ServerSideEncryptionConfiguration: {
              Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256', KMSMasterKeyID: 'k' } }],
            },
          },
          'InvalidArgument: a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
        ],
      ],
    ],
    ['s3.PutBucketOwnershipControls', [['no rule', { OwnershipControls: { Rules: [] } }, malformed]]],
    [
      's3.PutBucketTagging',
      [
        [
          'a tag of AWS',
          { Tagging: { TagSet: [{ Key: 'aws:x', Value: '' }] } },
          'InvalidTag: System tags cannot be added/updated by requester',
        ],
        [
          'a tag twice',
          {
            Tagging: {
              TagSet: [
                { Key: 'a', Value: '1' },
                { Key: 'a', Value: '2' },
              ],
            },
          },
          'InvalidTag: Cannot provide multiple Tags with the same key',
        ],
        [
          'too many tags',
          { Tagging: { TagSet: Array.from({ length: 51 }, (_, at) => ({ Key: String(at), Value: '' })) } },
          'BadRequest: Bucket tag count cannot be greater than 50',
        ],
      ],
    ],
  ],
)('%s', (operation, cases) => {
  it.each(cases)('%s', (_what, input, result) => {
    expect(outcome(testAccount(), operation, { Bucket, ...input })).toBe(result)
  })
})

describe('a setting', () => {
  const logging = { TargetBucket: 'pinebox-logs', TargetPrefix: 'access/' }

  it.each<readonly [what: string, put: string, input: object, get: string, shown: object]>([
    [
      'logging',
      's3.PutBucketLogging',
      { BucketLoggingStatus: { LoggingEnabled: logging } },
      's3.GetBucketLogging',
      { LoggingEnabled: logging },
    ],
    [
      'tags',
      's3.PutBucketTagging',
      { Tagging: { TagSet: [{ Key: 'a', Value: '1' }] } },
      's3.GetBucketTagging',
      { TagSet: [{ Key: 'a', Value: '1' }] },
    ],
    [
      'notifications, with an id for each',
      's3.PutBucketNotificationConfiguration',
      notify({}),
      's3.GetBucketNotificationConfiguration',
      { QueueConfigurations: [expect.objectContaining({ Id: expect.stringMatching(/^\w{48}$/) })] },
    ],
    [
      'ownership',
      's3.PutBucketOwnershipControls',
      { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } },
      's3.GetBucketOwnershipControls',
      { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } },
    ],
  ])('is shown as it was put: %s', (_what, put, input, get, shown) => {
    expect(answer(after(testAccount(), [put, { Bucket, ...input }]), get, { Bucket })).toEqual(shown)
  })

  it.each([
    ['s3.DeleteBucketTagging', 's3.GetBucketTagging', 'NoSuchTagSet: The TagSet does not exist'],
    [
      's3.DeleteBucketOwnershipControls',
      's3.GetBucketOwnershipControls',
      'OwnershipControlsNotFoundError: The bucket ownership controls were not found',
    ],
    [
      's3.DeletePublicAccessBlock',
      's3.GetPublicAccessBlock',
      'NoSuchPublicAccessBlockConfiguration: The public access block configuration was not found',
    ],
  ])('is gone after %s', (remove, get, error) => {
    const archive = { Bucket: 'pinebox-archive' }
    expect(outcome(after(testAccount(), [remove, archive]), get, archive)).toBe(error)
  })

  it('belongs to a bucket that is there', () => {
    expect(outcome(testAccount(), 's3.GetBucketLocation', { Bucket: 'nothing-here' })).toContain('NoSuchBucket')
    expect(answer(testAccount(), 's3.GetBucketLocation', { Bucket })).toEqual({ LocationConstraint: 'eu-west-1' })
  })
})
