import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { roleName } from './fields.ts'
import { findRole } from './find.ts'
import { page, paging } from './paging.ts'
import { tagList } from './tags.ts'

export const ListRoleTags = operation({
  input: z.strictObject({ RoleName: roleName, ...paging }),
  readOnly: true,
  requires: ({ RoleName }, asked) => [{ action: 'iam:ListRoleTags', resource: entityArn(asked, 'role', RoleName) }],
  run(draft, { RoleName, ...from }, at) {
    const { items: Tags, ...more } = page(tagList(findRole(draft, at, RoleName).tags), from)
    return { Tags, ...more }
  },
})
