import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { bucketOperation } from './bucketOperation.ts'
import { malformedXml } from './configuration.ts'
import { bucket, object, sent } from './fields.ts'

const retention = z.strictObject({
  Mode: z.optional(z.enum(['GOVERNANCE', 'COMPLIANCE'])),
  Days: z.optional(z.int()),
  Years: z.optional(z.int()),
})
const configuration = z.strictObject({
  ObjectLockEnabled: z.optional(z.enum(['Enabled'])),
  Rule: z.optional(z.strictObject({ DefaultRetention: z.optional(retention) })),
})

/** Lets objects be locked, and says how new ones are unless their upload does. It is never turned off again. */
export const PutObjectLockConfiguration = bucketOperation({
  input: z.strictObject({
    ...bucket,
    ...sent,
    RequestPayer: object.RequestPayer,
    Token: z.optional(z.string()),
    ObjectLockConfiguration: z.optional(configuration),
  }),
  action: 's3:PutBucketObjectLockConfiguration',
  readOnly: false,
  query: () => ({ 'object-lock': '' }),
  eventName: 'PutBucketObjectLockConfiguration',
  run(one, { ObjectLockConfiguration: { ObjectLockEnabled, Rule } = {} }) {
    if (ObjectLockEnabled === undefined) malformedXml()
    if (one.versioning !== 'Enabled')
      fail('InvalidBucketState', "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration", 409)
    one.objectLock = Rule ? defaultOf(Rule.DefaultRetention) : {}
    return {}
  },
})

/** A mode, and days or years, but not both. */
function defaultOf({ Mode, Days, Years }: z.infer<typeof retention> = {}) {
  if (Mode === undefined || (Days === undefined) === (Years === undefined)) malformedXml()
  if ((Days ?? Years ?? 0) <= 0) fail('InvalidArgument', 'Default retention period must be a positive integer value.')
  return present({ mode: Mode, days: Days, years: Years })
}
