import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { roleName, tags } from './fields.ts'
import { findRole } from './find.ts'
import { addTags, requestTags } from './tags.ts'

export const TagRole = operation({
  input: z.strictObject({ RoleName: roleName, Tags: tags }),
  readOnly: false,
  requires: ({ RoleName, Tags }, asked) => [
    { action: 'iam:TagRole', resource: entityArn(asked, 'role', RoleName), context: requestTags(Tags) },
  ],
  run: (draft, { RoleName, Tags }, at) => addTags(findRole(draft, at, RoleName), Tags, 'TagsPerRole'),
})
