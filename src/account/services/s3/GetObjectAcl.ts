import * as z from 'zod/mini'
import { aclView } from './acl.ts'
import { version } from './fields.ts'
import { objectOperation } from './objectOperation.ts'

export const GetObjectAcl = objectOperation({
  input: z.strictObject(version),
  action: 's3:GetObjectAcl',
  versionAction: 's3:GetObjectVersionAcl',
  readOnly: true,
  query: () => ({ acl: '' }),
  run: (object, _input, { draft, bucket }) => aclView(draft, bucket, object.acl),
})
