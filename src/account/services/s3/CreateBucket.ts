import type { Draft } from 'immer'
import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { present } from '../../present.ts'
import type { Account, Permission } from '../../types.ts'
import { grantsIn, isPrivate, isPublic, refuseAclUnderOwner } from './acl.ts'
import { bucketArn, bucketName, ownerOf, recordOf, validName } from './bucket.ts'
import { keysOf } from './conditionKeys.ts'
import { bucketAcl } from './fields.ts'
import { ALL_BLOCKED } from './publicAccess.ts'
import { requestTagKeys, tagsFrom } from './tags.ts'

const text = z.optional(z.string())
const place = z.optional(z.strictObject({ Type: z.optional(z.enum(['AvailabilityZone', 'LocalZone'])), Name: text }))
const configuration = z.strictObject({
  LocationConstraint: text,
  // SIMPLIFIED: directory buckets are not there; what is said of them has no effect.
  Location: place,
  Bucket: z.optional(
    z.strictObject({
      DataRedundancy: z.optional(z.enum(['SingleAvailabilityZone', 'SingleLocalZone'])),
      Type: z.optional(z.enum(['Directory'])),
    }),
  ),
  Tags: z.optional(z.array(z.strictObject({ Key: z.string().check(z.minLength(1)), Value: z.string() }))),
})

const schema = z.strictObject({
  Bucket: bucketName,
  CreateBucketConfiguration: z.optional(configuration),
  ...bucketAcl,
  ObjectLockEnabledForBucket: z.optional(z.boolean()),
  ObjectOwnership: z.optional(z.enum(['BucketOwnerPreferred', 'ObjectWriter', 'BucketOwnerEnforced'])),
  BucketNamespace: z.optional(z.enum(['account-regional', 'global'])),
})
type Input = z.infer<typeof schema>

/** New buckets have all four switches of Block Public Access on, and ACLs off. AWS: S3 User Guide, 2026-11. */
export const CreateBucket = operation({
  input: schema,
  readOnly: false,
  requires(input, { caller, world }) {
    const needed = permissions(input, bucketArn(validName(input.Bucket)))
    const owner = ownerOf(world, input.Bucket)
    // What is another's is not to be set up; that the name is taken is all there is to tell.
    return owner === undefined || ('account' in caller && caller.account === owner) ? needed : needed.slice(0, 1)
  },
  run(draft, input, { account }) {
    const { Bucket, CreateBucketConfiguration: { LocationConstraint, Tags } = {} } = input
    checkPlace(LocationConstraint)
    if (input.BucketNamespace === 'account-regional' && !Bucket.endsWith(`-${account}-${REGION}-an`))
      fail('InvalidBucketName', 'The specified bucket is not valid.')
    checkTaken(ownerOf(draft, Bucket), account)
    const acl = aclOf(input, account)
    const home = draft.accounts[account]
    if (home) checkQuota(home)
    if (home)
      home.s3.buckets[Bucket] = {
        name: Bucket,
        region: REGION,
        creationDate: draft.now,
        policy: null,
        publicAccessBlock: ALL_BLOCKED,
        objects: {},
        ...present({
          ownership: input.ObjectOwnership,
          acl,
          tags: Tags && tagsFrom(Tags, 'bucket'),
          // Object Lock needs versions, so it brings them.
          ...(input.ObjectLockEnabledForBucket && { versioning: 'Enabled' as const, objectLock: {} }),
        }),
      }
    return { Location: `http://${Bucket}.s3.amazonaws.com/`, BucketArn: bucketArn(Bucket) }
  },
  record: ({ Bucket, CreateBucketConfiguration }, { world }) =>
    recordOf(world, Bucket, { ...(CreateBucketConfiguration && { CreateBucketConfiguration }) }),
})

/** AWS: S3 API Reference, CreateBucket, "Permissions", 2026-11. */
function permissions(input: Input, resource: string): readonly Permission[] {
  const { LocationConstraint, Tags } = input.CreateBucketConfiguration ?? {}
  const context = {
    ...keysOf(input, false),
    ...(LocationConstraint !== undefined && { 's3:locationconstraint': LocationConstraint }),
    ...requestTagKeys(Tags ?? [], 'aws:RequestTag', 'aws:TagKeys'),
  }
  const asksAcl = (input.ACL !== undefined && input.ACL !== 'private') || GRANTS.some((member) => input[member])
  const also: readonly (readonly [action: string, needed: unknown])[] = [
    ['s3:CreateBucket', true],
    ['s3:PutBucketAcl', asksAcl],
    ['s3:PutBucketObjectLockConfiguration', input.ObjectLockEnabledForBucket],
    ['s3:PutBucketVersioning', input.ObjectLockEnabledForBucket],
    ['s3:PutBucketOwnershipControls', input.ObjectOwnership],
    ['s3:TagResource', Tags],
  ]
  return also.flatMap(([action, needed]) => (needed ? [{ action, resource, context }] : []))
}

const GRANTS = ['GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWrite', 'GrantWriteACP'] as const

/** Every call goes to the endpoint of one Region, and buckets are made where the call arrives. */
function checkPlace(place: string | undefined): void {
  if (place === REGION || place === 'EU') return // an old name of eu-west-1
  if (place !== undefined && !/^[a-z]{2,3}(-[a-z]+)+-\d$/.test(place))
    fail('InvalidLocationConstraint', 'The specified location-constraint is not valid')
  fail(
    'IllegalLocationConstraintException',
    `The ${place ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  )
}

function checkTaken(owner: string | undefined, account: string): void {
  if (owner === undefined) return
  if (owner === account)
    fail(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      409,
    )
  fail(
    'BucketAlreadyExists',
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    409,
  )
}

const MOST = 10_000 // buckets in one account; S3 User Guide, "Bucket quotas", 2026-11

function checkQuota(home: Draft<Account>): void {
  if (Object.keys(home.s3.buckets).length >= MOST)
    fail('TooManyBuckets', 'You have attempted to create more buckets than allowed')
}

function aclOf(input: Input, account: string) {
  const grants = grantsIn(input, account)
  if (grants === undefined || isPrivate(grants, account)) return undefined
  if ((input.ObjectOwnership ?? 'BucketOwnerEnforced') === 'BucketOwnerEnforced') refuseAclUnderOwner()
  if (isPublic(grants))
    fail(
      'InvalidBucketAclWithBlockPublicAccessError',
      'Bucket cannot have public ACLs set with BlockPublicAccess enabled',
    )
  return [...grants]
}
