import * as z from 'zod/mini'
import { dry, oneRule, tagged, text } from './fields.ts'
import { authorizing } from './ruleOperation.ts'

export const AuthorizeSecurityGroupIngress = authorizing({
  input: z.strictObject({ GroupId: text, GroupName: text, ...oneRule, ...tagged, ...dry }),
  name: 'AuthorizeSecurityGroupIngress',
  egress: false,
})
