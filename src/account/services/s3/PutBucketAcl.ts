import * as z from 'zod/mini'
import { castDraft } from 'immer'
import { fail } from '../../operation.ts'
import { aclsAreOff, grantsIn, isPublic, refuseAcl } from './acl.ts'
import { ownerOf } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket, putBucketAcl, sent } from './fields.ts'
import { refusePublic } from './publicAccess.ts'

const action = 's3:PutBucketAcl'

export const PutBucketAcl = bucketOperation({
  input: z.strictObject({ ...bucket, ...putBucketAcl, ...sent }),
  action,
  readOnly: false,
  query: ({ ACL }) => ({ acl: '', ...(ACL !== undefined && { 'x-amz-acl': ACL }) }),
  run(one, input, { draft, caller }) {
    const grants =
      grantsIn(input, ownerOf(draft, one.name) ?? '') ??
      fail('MissingSecurityHeader', 'Your request was missing a required header')
    if (aclsAreOff(one)) refuseAcl()
    if (isPublic(grants)) refusePublic(draft, caller, { bucket: one.name, action }, 'BlockPublicAcls')
    one.acl = castDraft([...grants])
    return {}
  },
})
