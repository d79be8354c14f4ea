// Members that the operations of STS share. AWS: STS API Reference, 2026-11; the patterns are AWS's own.

import * as z from 'zod/mini'
import { POLICY_TEXT } from '../../policyText.ts'
import { integer } from '../iam/fields.ts'

// oxlint-disable-next-line no-control-regex -- AWS's own pattern; it ends up in the error text
const ARN = /^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u
const NAME = /^[\w+=,.@-]*$/

export const arn = z.string().check(z.minLength(20), z.maxLength(2048), z.regex(ARN))
export const name = (longest: number) => z.string().check(z.minLength(2), z.maxLength(longest), z.regex(NAME))
/** Seconds. */
export const duration = (longest: number) => z.optional(integer(900, longest))

/** What limits a session. AWS takes 10 managed policies; its error for more is not known. */
export const sessionPolicies = {
  PolicyArns: z.optional(z.array(z.strictObject({ arn })).check(z.maxLength(10))),
  Policy: z.optional(z.string().check(z.minLength(1), z.regex(POLICY_TEXT))),
}

export const mfaCode = {
  SerialNumber: z.optional(z.string().check(z.minLength(9), z.maxLength(256), z.regex(/^[\w+=/:,.@-]*$/))),
  TokenCode: z.optional(z.string().check(z.minLength(6), z.maxLength(6), z.regex(/^[\d]*$/))),
}
