import * as z from 'zod/mini'
import { textOf } from './content.ts'
import { checkCustomerKey } from './encryption.ts'
import { read } from './fields.ts'
import { objectOperation } from './objectOperation.ts'
import { checkRead } from './preconditions.ts'
import { objectView } from './views.ts'

export const GetObject = objectOperation({
  input: z.strictObject(read),
  action: 's3:GetObject',
  versionAction: 's3:GetObjectVersion',
  readOnly: true,
  run(object, input, { draft, bucket }) {
    checkCustomerKey(object, input)
    checkRead(object, input)
    return { Body: textOf(draft, object), ...objectView(bucket, object) }
  },
})
