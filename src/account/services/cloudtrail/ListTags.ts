import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { taggedTrail } from './tags.ts'

const SIZE = 20 // resources on a page and in a request; CloudTrail API Reference, ListTags, 2026-11

export const ListTags = operation({
  input: z.strictObject({ ResourceIdList: z.array(z.string()), NextToken: z.optional(z.string()) }),
  readOnly: true,
  requires: ({ ResourceIdList }) => ResourceIdList.map((resource) => ({ action: 'cloudtrail:ListTags', resource })),
  run(draft, { ResourceIdList, NextToken }, { account }) {
    const { items, next } =
      pageOf(ResourceIdList, NextToken, SIZE) ?? fail('InvalidTokenException', 'The token is not valid.')
    return {
      ResourceTagList: items.map((ResourceId) => ({
        ResourceId,
        TagsList: Object.entries(taggedTrail(draft, account, ResourceId).tags).map(([Key, Value]) => ({ Key, Value })),
      })),
      ...present({ NextToken: next }),
    }
  },
})
