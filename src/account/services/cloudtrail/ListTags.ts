import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { page } from '../../page.ts'
import { present } from '../../present.ts'
import { taggedTrail } from './tags.ts'

const SIZE = 20 // resources on a page and in a request; CloudTrail API Reference, ListTags, 2026-11

export const ListTags = operation({
  input: z.strictObject({ ResourceIdList: z.array(z.string()), NextToken: z.optional(z.string()) }),
  readOnly: true,
  requires: ({ ResourceIdList }) => ResourceIdList.map((resource) => ({ action: 'cloudtrail:ListTags', resource })),
  run(draft, { ResourceIdList, NextToken }, { account }) {
    const { rows, token } =
      page(ResourceIdList, SIZE, NextToken) ?? fail('InvalidTokenException', 'The token is not valid.')
    return {
      ResourceTagList: rows.map((ResourceId) => ({
        ResourceId,
        TagsList: Object.entries(taggedTrail(draft, account, ResourceId).tags).map(([Key, Value]) => ({ Key, Value })),
      })),
      ...present({ NextToken: token }),
    }
  },
})
