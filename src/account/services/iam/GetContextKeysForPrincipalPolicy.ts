import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { check } from '../../policyText.ts'
import { contextKeysOf } from './contextKeys.ts'
import { arn } from './fields.ts'
import { findSimulated } from './simulated.ts'
import { policyInputList } from './simulation.ts'

/** Of a user, the groups' policies count, too. */
export const GetContextKeysForPrincipalPolicy = operation({
  input: z.strictObject({ PolicySourceArn: arn, PolicyInputList: z.optional(policyInputList) }),
  readOnly: true,
  requires: ({ PolicySourceArn }) => [{ action: 'iam:GetContextKeysForPrincipalPolicy', resource: PolicySourceArn }],
  run(draft, { PolicySourceArn, PolicyInputList = [] }, at) {
    for (const text of PolicyInputList) check(text, 'identity', 'InvalidInput')
    const { policies } = findSimulated(draft, at, PolicySourceArn)
    return { ContextKeyNames: contextKeysOf([...policies.identity.map(({ text = '' }) => text), ...PolicyInputList]) }
  },
})
