import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { findPolicy } from './find.ts'
import { policyView } from './views.ts'

export const GetPolicy = operation({
  input: z.strictObject({ PolicyArn: arn }),
  readOnly: true,
  requires: ({ PolicyArn }) => [{ action: 'iam:GetPolicy', resource: PolicyArn }],
  run: (draft, { PolicyArn }, at) => ({
    Policy: policyView(draft, at.account, PolicyArn, findPolicy(draft, at, PolicyArn)),
  }),
})
