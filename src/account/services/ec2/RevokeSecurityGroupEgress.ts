import * as z from 'zod/mini'
import { dry, oneRule, texts } from './fields.ts'
import { revoking } from './ruleOperation.ts'

export const RevokeSecurityGroupEgress = revoking({
  input: z.strictObject({ GroupId: z.string(), ...oneRule, SecurityGroupRuleIds: texts, ...dry }),
  name: 'RevokeSecurityGroupEgress',
  egress: true,
})
