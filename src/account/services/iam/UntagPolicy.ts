import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn, tagKeys } from './fields.ts'
import { findOwnPolicy } from './find.ts'
import { removeTags, withCase } from './tags.ts'

export const UntagPolicy = operation({
  input: z.strictObject({ PolicyArn: arn, TagKeys: tagKeys }),
  readOnly: false,
  requires: ({ PolicyArn, TagKeys }) => [
    { action: 'iam:UntagPolicy', resource: PolicyArn, context: { 'aws:TagKeys': TagKeys } },
  ],
  run: (draft, { PolicyArn, TagKeys }, at) =>
    removeTags(findOwnPolicy(draft, at, PolicyArn, 'iam:UntagPolicy'), TagKeys, withCase),
})
