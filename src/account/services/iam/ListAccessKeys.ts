import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import { existingUserName } from './fields.ts'
import { ownerOf } from './keys.ts'
import { page, paging } from './paging.ts'
import { arnOrSelf } from './self.ts'

export const ListAccessKeys = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName), ...paging }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:ListAccessKeys', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName, ...from }, at) {
    const { owner, named } = ownerOf(draft, at, UserName)
    const { items, ...more } = page(owner.accessKeys, from)
    return {
      AccessKeyMetadata: items.map(({ id, status, created }) => ({
        ...named,
        AccessKeyId: id,
        Status: status,
        CreateDate: iso(created),
      })),
      ...more,
    }
  },
})
