import * as z from 'zod/mini'
import { checkCustomerKey } from './encryption.ts'
import { read } from './fields.ts'
import { objectOperation } from './objectOperation.ts'
import { checkRead } from './preconditions.ts'
import { objectView } from './views.ts'

/** GetObject without the body. The action is s3:GetObject. */
export const HeadObject = objectOperation({
  input: z.strictObject(read),
  action: 's3:GetObject',
  versionAction: 's3:GetObjectVersion',
  readOnly: true,
  headOnly: true,
  run(object, input, { bucket }) {
    checkCustomerKey(object, input)
    checkRead(object, input)
    return objectView(bucket, object)
  },
})
