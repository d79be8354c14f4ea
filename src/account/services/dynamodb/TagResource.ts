import * as z from 'zod/mini'
import { requestTags } from '../iam/tags.ts'
import { resourceArn, tag } from './fields.ts'
import { tableOperation } from './tableOperation.ts'
import { tagsFrom } from './tags.ts'

export const TagResource = tableOperation({
  input: z.strictObject({ ResourceArn: resourceArn, Tags: z.array(tag) }),
  action: 'dynamodb:TagResource',
  readOnly: false,
  of: ({ ResourceArn }) => ResourceArn,
  context: ({ Tags }) => requestTags(Tags),
  run(one, { Tags }) {
    one.tags = tagsFrom(Tags, one.tags)
    return {}
  },
})
