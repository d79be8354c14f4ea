import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { roleName, tagKeys } from './fields.ts'
import { findRole } from './find.ts'
import { removeTags } from './tags.ts'

export const UntagRole = operation({
  input: z.strictObject({ RoleName: roleName, TagKeys: tagKeys }),
  readOnly: false,
  requires: ({ RoleName, TagKeys }, asked) => [
    { action: 'iam:UntagRole', resource: entityArn(asked, 'role', RoleName), context: { 'aws:TagKeys': TagKeys } },
  ],
  run: (draft, { RoleName, TagKeys }, at) => removeTags(findRole(draft, at, RoleName), TagKeys),
})
