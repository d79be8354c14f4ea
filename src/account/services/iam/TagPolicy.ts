import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn, tags } from './fields.ts'
import { findOwnPolicy } from './find.ts'
import { addTags, requestTags, withCase } from './tags.ts'

export const TagPolicy = operation({
  input: z.strictObject({ PolicyArn: arn, Tags: tags }),
  readOnly: false,
  requires: ({ PolicyArn, Tags }) => [{ action: 'iam:TagPolicy', resource: PolicyArn, context: requestTags(Tags) }],
  run: (draft, { PolicyArn, Tags }, at) =>
    addTags(findOwnPolicy(draft, at, PolicyArn, 'iam:TagPolicy'), Tags, 'TagsPerPolicy', withCase),
})
