import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName, tagKeys } from './fields.ts'
import { findUser } from './find.ts'
import { removeTags } from './tags.ts'

export const UntagUser = operation({
  input: z.strictObject({ UserName: existingUserName, TagKeys: tagKeys }),
  readOnly: false,
  requires: ({ UserName, TagKeys }, asked) => [
    { action: 'iam:UntagUser', resource: entityArn(asked, 'user', UserName), context: { 'aws:TagKeys': TagKeys } },
  ],
  run: (draft, { UserName, TagKeys }, at) => removeTags(findUser(draft, at, UserName), TagKeys),
})
