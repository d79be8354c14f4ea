import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName, tags } from './fields.ts'
import { findUser } from './find.ts'
import { addTags, requestTags } from './tags.ts'

export const TagUser = operation({
  input: z.strictObject({ UserName: existingUserName, Tags: tags }),
  readOnly: false,
  requires: ({ UserName, Tags }, asked) => [
    { action: 'iam:TagUser', resource: entityArn(asked, 'user', UserName), context: requestTags(Tags) },
  ],
  run: (draft, { UserName, Tags }, at) => addTags(findUser(draft, at, UserName), Tags, 'TagsPerUser'),
})
