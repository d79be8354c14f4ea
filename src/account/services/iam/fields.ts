// Members that many IAM operations share. AWS: IAM API Reference, 2026-11; the patterns are AWS's own.

import * as z from 'zod/mini'
import { POLICY_TEXT } from '../../policyText.ts'

const NAME = /^[\w+=,.@-]+$/
// SIMPLIFIED: one name that AWS allows and JavaScript's objects cannot hold.
const holdable = z.refine<string>((name) => name !== '__proto__')
const name = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest), z.regex(NAME), holdable)

export const userName = name(64)
export const existingUserName = name(128) // the longest that AWS takes where it only looks a user up
export const roleName = name(64)
export const groupName = name(128)
export const policyName = name(128)
export const instanceProfileName = name(128)
export const serviceName = name(128) // guardduty.amazonaws.com
export const roleSuffix = name(64)

// oxlint-disable-next-line no-control-regex -- AWS's own pattern
const DESCRIPTION = /^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$/

export const path = z
  .string()
  .check(z.minLength(1), z.maxLength(512), z.regex(/^(?:(\u002F)|(\u002F[\u0021-\u007E]+\u002F))$/))
export const policyPath = z.string().check(z.minLength(1), z.maxLength(512), z.regex(/^((\/[A-Za-z0-9.,+@=_-]+)*)\/$/))
export const pathPrefix = z.string().check(z.minLength(1), z.maxLength(512), z.regex(/^\u002F[\u0021-\u007F]*$/))

export const arn = z.string().check(z.minLength(20), z.maxLength(2048))
export const version = z.string().check(z.regex(/^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$/))
export const document = z.string().check(z.minLength(1), z.maxLength(131_072), z.regex(POLICY_TEXT))
export const description = z.string().check(z.maxLength(1000), z.regex(DESCRIPTION))

export const policyDescription = z.string().check(z.maxLength(1000))

export const usageFilter = z.enum(['PermissionsPolicy', 'PermissionsBoundary'])
export const entityType = z.enum(['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'])

export const integer = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))
export const sessionDuration = integer(3600, 43_200) // seconds
export const accessKeyId = z.string().check(z.minLength(16), z.maxLength(128), z.regex(/^[\w]+$/))
export const serialNumber = z.string().check(z.minLength(9), z.maxLength(256), z.regex(/^[\w+=/:,.@-]+$/), holdable)
const code = z.string().check(z.minLength(6), z.maxLength(6), z.regex(/^[\d]+$/))
/** What proves that somebody has a device. */
export const codes = { SerialNumber: serialNumber, AuthenticationCode1: code, AuthenticationCode2: code }
/** PEM, or what a policy's text may hold. */
export const pem = z.string().check(z.minLength(1), z.maxLength(16_384), z.regex(POLICY_TEXT))
export const certificateChain = z.string().check(z.minLength(1), z.maxLength(2_097_152), z.regex(POLICY_TEXT))
export const certificateId = z.string().check(z.minLength(24), z.maxLength(128), z.regex(/^[\w]+$/))
export const credentialId = z.string().check(z.minLength(20), z.maxLength(128), z.regex(/^[\w]+$/)) // of one service
export const serverCertificateName = name(128)
export const samlProviderName = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\w._-]+$/), holdable)
export const virtualMfaDeviceName = z.string().check(z.minLength(1), z.regex(NAME), holdable)
export const password = z.string().check(z.minLength(1), z.maxLength(128), z.regex(POLICY_TEXT))

const flag = z.optional(z.boolean())
export const passwordPolicy = z.strictObject({
  MinimumPasswordLength: z.optional(integer(6, 128)),
  RequireSymbols: flag,
  RequireNumbers: flag,
  RequireUppercaseCharacters: flag,
  RequireLowercaseCharacters: flag,
  AllowUsersToChangePassword: flag,
  MaxPasswordAge: z.optional(integer(1, 1095)), // days
  PasswordReusePrevention: z.optional(integer(1, 24)), // passwords
  HardExpiry: flag,
})

/** SIMPLIFIED: twelve digits alone would pass for an account id; AWS's words for that are not known. */
export const accountAlias = z.string().check(
  z.minLength(3),
  z.maxLength(63),
  z.regex(/^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/),
  z.refine((alias) => !/^\d{12}$/.test(alias)),
)

const tagKey = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u), holdable)
export const tagKeys = z.array(tagKey).check(z.maxLength(50))
export const tags = z
  .array(
    z.strictObject({
      Key: tagKey,
      Value: z.string().check(z.maxLength(256), z.regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u)),
    }),
  )
  .check(z.maxLength(50))
