import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { lookUpPolicy } from './find.ts'
import { policyDetails } from './views.ts'

export const GetPolicy = operation({
  input: z.strictObject({ PolicyArn: arn }),
  readOnly: true,
  requires: ({ PolicyArn }) => [{ action: 'iam:GetPolicy', resource: PolicyArn }],
  run: (draft, { PolicyArn }, at) => ({
    Policy: policyDetails(draft, at.account, PolicyArn, lookUpPolicy(draft, at, PolicyArn)),
  }),
})
