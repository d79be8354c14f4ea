import * as z from 'zod/mini'
import { dry, oneRule, tagged } from './fields.ts'
import { authorizing } from './ruleOperation.ts'

export const AuthorizeSecurityGroupEgress = authorizing({
  input: z.strictObject({ GroupId: z.string(), ...oneRule, ...tagged, ...dry }),
  name: 'AuthorizeSecurityGroupEgress',
  egress: true,
})
