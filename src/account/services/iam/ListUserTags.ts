import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName } from './fields.ts'
import { findUser } from './find.ts'
import { page, paging } from './paging.ts'
import { tagList } from './tags.ts'

export const ListUserTags = operation({
  input: z.strictObject({ UserName: existingUserName, ...paging }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:ListUserTags', resource: entityArn(asked, 'user', UserName) }],
  run(draft, { UserName, ...from }, at) {
    const { items: Tags, ...more } = page(tagList(findUser(draft, at, UserName).tags), from)
    return { Tags, ...more }
  },
})
