import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

export const GetBucketOwnershipControls = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketOwnershipControls',
  readOnly: true,
  query: () => ({ ownershipControls: '' }),
  run: ({ ownership = 'BucketOwnerEnforced' }) => ({
    OwnershipControls: {
      Rules: [
        {
          ObjectOwnership:
            ownership ?? fail('OwnershipControlsNotFoundError', 'The bucket ownership controls were not found', 404),
        },
      ],
    },
  }),
})
