import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { timeOf, timestamp } from '../../timestamp.ts'
import { bucketOperation } from './bucketOperation.ts'
import { malformedXml } from './configuration.ts'
import { bucket, checksumAlgorithm } from './fields.ts'

const text = z.optional(z.string())
const days = z.optional(z.int())
const tag = z.strictObject({ Key: z.string().check(z.minLength(1)), Value: z.string() })
const size = { ObjectSizeGreaterThan: z.optional(z.int()), ObjectSizeLessThan: z.optional(z.int()) }
const CLASSES = ['GLACIER', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'DEEP_ARCHIVE', 'GLACIER_IR'] as const
const storageClass = { StorageClass: z.optional(z.enum(CLASSES)) }
const noncurrent = { NoncurrentDays: days, NewerNoncurrentVersions: days }

const rule = z.strictObject({
  Expiration: z.optional(
    z.strictObject({ Date: z.optional(timestamp), Days: days, ExpiredObjectDeleteMarker: z.optional(z.boolean()) }),
  ),
  ID: text,
  Prefix: text,
  Filter: z.optional(
    z.strictObject({
      Prefix: text,
      Tag: z.optional(tag),
      ...size,
      And: z.optional(z.strictObject({ Prefix: text, Tags: z.optional(z.array(tag)), ...size })),
    }),
  ),
  Status: z.enum(['Enabled', 'Disabled']),
  Transitions: z.optional(z.array(z.strictObject({ Date: z.optional(timestamp), Days: days, ...storageClass }))),
  NoncurrentVersionTransitions: z.optional(z.array(z.strictObject({ ...noncurrent, ...storageClass }))),
  NoncurrentVersionExpiration: z.optional(z.strictObject(noncurrent)),
  AbortIncompleteMultipartUpload: z.optional(z.strictObject({ DaysAfterInitiation: days })),
})
type Rule = z.infer<typeof rule>

/** Replaces all rules. AWS: S3 User Guide, "Setting an S3 Lifecycle configuration on a bucket", 2026-11. */
// SIMPLIFIED: the rules are kept; nothing expires or moves by them.
export const PutBucketLifecycleConfiguration = bucketOperation({
  input: z.strictObject({
    ...bucket,
    ...checksumAlgorithm,
    LifecycleConfiguration: z.optional(z.strictObject({ Rules: z.array(rule) })),
    TransitionDefaultMinimumObjectSize: text, // S3 has words of its own for what it does not know
  }),
  action: 's3:PutLifecycleConfiguration',
  readOnly: false,
  query: () => ({ lifecycle: '' }),
  eventName: 'PutBucketLifecycle',
  run(one, input) {
    const { LifecycleConfiguration, TransitionDefaultMinimumObjectSize: least = USUAL_SIZE } = input
    if (!SIZES.includes(least)) fail('InvalidRequest', `Invalid TransitionDefaultMinimumObjectSize found: ${least}`)
    if (one.mfaDelete === 'Enabled')
      fail('InvalidBucketState', 'Lifecycle configuration on MFA-enabled buckets is not supported', 409)
    const rules = LifecycleConfiguration?.Rules ?? []
    if (rules.length === 0 || rules.length > MOST) malformedXml()
    const ids = rules.flatMap(({ ID }) => (ID === undefined ? [] : [ID]))
    if (new Set(ids).size < ids.length)
      fail('InvalidArgument', 'Rule ID must be unique. Found same ID for more than one rule')
    for (const each of rules) checkRule(each)
    one.lifecycle = { Rules: rules, TransitionDefaultMinimumObjectSize: least }
    return { TransitionDefaultMinimumObjectSize: least }
  },
})

const MOST = 1000 // rules
const USUAL_SIZE = 'all_storage_classes_128K'
const SIZES = ['varies_by_storage_class', USUAL_SIZE]

function checkRule(rule: Rule): void {
  const { Expiration, Filter, Prefix, Transitions = [], NoncurrentVersionTransitions = [] } = rule
  const does = [
    Expiration,
    rule.NoncurrentVersionExpiration,
    rule.AbortIncompleteMultipartUpload,
    ...Transitions,
    ...NoncurrentVersionTransitions,
  ]
  // A rule says for which objects, by a filter or in the old way by a prefix, and does something.
  if ((Filter === undefined) === (Prefix === undefined) || does.every((one) => one === undefined)) malformedXml()
  if (Filter && Object.keys(Filter).length > 1) malformedXml()
  for (const { Date, Days } of [...(Expiration ? [Expiration] : []), ...Transitions]) {
    if (Date !== undefined && Days !== undefined) malformedXml()
    if (Date !== undefined && timeOf(Date) % DAY !== 0) fail('InvalidArgument', "'Date' must be at midnight GMT")
  }
  if (Expiration?.Days !== undefined && Expiration.Days <= 0)
    fail('InvalidArgument', "'Days' for Expiration action must be a positive integer")
}

const DAY = 86_400_000 // milliseconds
