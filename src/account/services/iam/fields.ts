// Members that many IAM operations share. AWS: IAM API Reference, 2026-11.

import * as z from 'zod/mini'

const NAME = /^[\w+=,.@-]+$/
// SIMPLIFIED: one name that AWS allows and JavaScript's objects cannot hold.
const holdable = z.refine<string>((name) => name !== '__proto__')
export const userName = z.string().check(z.minLength(1), z.maxLength(64), z.regex(NAME), holdable)
export const roleName = z.string().check(z.minLength(1), z.maxLength(64), z.regex(NAME), holdable)
export const groupName = z.string().check(z.minLength(1), z.maxLength(128), z.regex(NAME), holdable)
export const policyName = z.string().check(z.minLength(1), z.maxLength(128), z.regex(NAME), holdable)
export const path = z.string().check(z.minLength(1), z.maxLength(512), z.regex(/^(\/|\/[!-~]+\/)$/))
export const arn = z.string().check(z.minLength(20), z.maxLength(2048))
export const document = z.string().check(z.minLength(1), z.maxLength(131_072))
export const tags = z.array(
  z.strictObject({
    Key: z.string().check(z.minLength(1), z.maxLength(128)),
    Value: z.string().check(z.maxLength(256)),
  }),
)
