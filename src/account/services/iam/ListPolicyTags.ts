import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { lookUpPolicy } from './find.ts'
import { page, paging } from './paging.ts'
import { tagList } from './tags.ts'

export const ListPolicyTags = operation({
  input: z.strictObject({ PolicyArn: arn, ...paging }),
  readOnly: true,
  requires: ({ PolicyArn }) => [{ action: 'iam:ListPolicyTags', resource: PolicyArn }],
  run(draft, { PolicyArn, ...from }, at) {
    const { items: Tags, ...more } = page(tagList(lookUpPolicy(draft, at, PolicyArn).tags), from)
    return { Tags, ...more }
  },
})
