import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { resource } from './fields.ts'
import { lookUpFunction, targetOf } from './function.ts'
import { tagKeys } from './functionOperation.ts'
import { taggedFunction } from './tags.ts'

export const ListTags = operation({
  input: z.strictObject({ Resource: resource }),
  readOnly: true,
  requires: ({ Resource }, { world }) => [
    {
      action: 'lambda:ListTags',
      resource: Resource,
      context: tagKeys(lookUpFunction(world, targetOf('', { FunctionName: Resource }))),
    },
  ],
  run: (draft, { Resource }, { account }) => ({ Tags: taggedFunction(draft, account, Resource).tags }),
  record: () => ({ eventName: 'ListTags20170331' }),
})
