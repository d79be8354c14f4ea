import * as z from 'zod/mini'
import { isPrivate, refuseAclUnderOwner } from './acl.ts'
import { ownerOf } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { malformedXml } from './configuration.ts'
import { bucket, sent } from './fields.ts'

const rule = z.strictObject({
  ObjectOwnership: z.enum(['BucketOwnerPreferred', 'ObjectWriter', 'BucketOwnerEnforced']),
})

/** Turns ACLs off, or on again. Off only while the bucket's own ACL names nobody beside its owner. */
export const PutBucketOwnershipControls = bucketOperation({
  input: z.strictObject({ ...bucket, ...sent, OwnershipControls: z.strictObject({ Rules: z.array(rule) }) }),
  action: 's3:PutBucketOwnershipControls',
  readOnly: false,
  query: () => ({ ownershipControls: '' }),
  run(one, { OwnershipControls: { Rules } }, { draft }) {
    const [only, ...more] = Rules
    if (!only || more.length > 0) return malformedXml()
    if (only.ObjectOwnership === 'BucketOwnerEnforced' && !isPrivate(one.acl, ownerOf(draft, one.name) ?? ''))
      refuseAclUnderOwner()
    one.ownership = only.ObjectOwnership
    return {}
  },
})
