import * as z from 'zod/mini'
import { dry, oneRule, texts, text } from './fields.ts'
import { revoking } from './ruleOperation.ts'

export const RevokeSecurityGroupIngress = revoking({
  input: z.strictObject({ GroupId: text, GroupName: text, ...oneRule, SecurityGroupRuleIds: texts, ...dry }),
  name: 'RevokeSecurityGroupIngress',
  egress: false,
})
