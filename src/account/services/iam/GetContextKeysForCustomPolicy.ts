import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { check } from '../../policyText.ts'
import { contextKeysOf } from './contextKeys.ts'
import { policyInputList } from './simulation.ts'

export const GetContextKeysForCustomPolicy = operation({
  input: z.strictObject({ PolicyInputList: policyInputList }),
  readOnly: true,
  requires: () => [{ action: 'iam:GetContextKeysForCustomPolicy', resource: '*' }],
  run(_draft, { PolicyInputList }) {
    for (const text of PolicyInputList) check(text, 'identity', 'InvalidInput')
    return { ContextKeyNames: contextKeysOf(PolicyInputList) }
  },
})
