import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'
import { isPublicText, savedPolicy } from './policy.ts'

/** Is the policy public? It says so of a policy that Block Public Access keeps from working, too. */
export const GetBucketPolicyStatus = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketPolicyStatus',
  readOnly: true,
  query: () => ({ policyStatus: '' }),
  run: (one) => ({ PolicyStatus: { IsPublic: isPublicText(savedPolicy(one)) } }),
})
