import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { resource, tags } from './fields.ts'
import { lookUpFunction, targetOf } from './function.ts'
import { tagKeys } from './functionOperation.ts'
import { requestTagKeys, taggedFunction, withTags } from './tags.ts'

export const TagResource = operation({
  input: z.strictObject({ Resource: resource, Tags: tags }),
  readOnly: false,
  requires: ({ Resource, Tags }, { world }) => [
    {
      action: 'lambda:TagResource',
      resource: Resource,
      context: {
        ...tagKeys(lookUpFunction(world, targetOf('', { FunctionName: Resource }))),
        ...requestTagKeys(Tags),
      },
    },
  ],
  run(draft, { Resource, Tags }, { account }) {
    const one = taggedFunction(draft, account, Resource)
    one.tags = withTags(one.tags, Tags)
    return {}
  },
  record: () => ({ eventName: 'TagResource20170331v2' }),
})
