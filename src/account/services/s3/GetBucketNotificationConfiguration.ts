import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** Empty, while nothing is configured. */
export const GetBucketNotificationConfiguration = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketNotification',
  readOnly: true,
  query: () => ({ notification: '' }),
  eventName: 'GetBucketNotification',
  run: ({ notification = {} }) => notification,
})
