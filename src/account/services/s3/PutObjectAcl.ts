import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { aclsAreOff, objectAcl, refuseAcl } from './acl.ts'
import { objectArn } from './bucket.ts'
import { putObjectAcl, sent, version } from './fields.ts'
import { objectOperation } from './objectOperation.ts'

const action = 's3:PutObjectAcl'

export const PutObjectAcl = objectOperation({
  input: z.strictObject({ ...version, ...putObjectAcl, ...sent }),
  action,
  versionAction: 's3:PutObjectVersionAcl',
  readOnly: false,
  query: ({ ACL }) => ({ acl: '', ...(ACL !== undefined && { 'x-amz-acl': ACL }) }),
  run(object, input, { draft, bucket, caller }) {
    if (aclsAreOff(bucket) && input.ACL !== 'bucket-owner-full-control') refuseAcl()
    const resource = objectArn(bucket.name, object.key)
    const acl = objectAcl(draft, caller, bucket, input, { action, resource })
    if (acl) object.acl = castDraft([...acl])
    else if (input.ACL === undefined) fail('MissingSecurityHeader', 'Your request was missing a required header')
    return {}
  },
})
