// Passwords of users, and what the account asks of them.
// AWS: IAM User Guide, "Set an account password policy for IAM users", 2026-11.

import type * as z from 'zod/mini'
import { BASE64, hashOf, letters } from '../../ids.ts'
import { fail } from '../../operation.ts'
import type { Account } from '../../types.ts'
import type { passwordPolicy } from './fields.ts'
import type { LoginProfile, PasswordPolicy, User } from './state.ts'

const DAY = 24 * 3_600_000 // milliseconds
const REMEMBERED = 24 // passwords, the most that PasswordReusePrevention can ask for

/** SIMPLIFIED: a short hash, drawn out. It keeps passwords from being read in passing and protects nothing. */
export function digest(password: string): string {
  return letters(hashOf(password), 32, BASE64)
}

/** The user's password from now on, when the account's policy takes it. */
export function newPassword(
  { id, alias, root, iam }: Account,
  password: string,
  now: number,
  before?: LoginProfile,
): { passwords: string[]; changed: number } {
  const { passwordPolicy: policy } = iam
  const faults = policy ? faultsBy(policy, password) : faultsByDefault(password, [id, alias ?? id, root.email])
  if (faults.length > 0) fail('PasswordPolicyViolation', faults.join(', '))
  const used = before?.passwords ?? []
  if (used.slice(0, policy?.PasswordReusePrevention ?? 0).includes(digest(password)))
    fail('PasswordPolicyViolation', UNFIT)
  return { passwords: [digest(password), ...used].slice(0, REMEMBERED), changed: now }
}

const UNFIT = 'Password does not conform to the account password policy.'

type Rule = readonly [asked: (policy: PasswordPolicy) => boolean, met: RegExp, fault: string]
// SIMPLIFIED: the order in which several faults are told is ours.
const RULES: readonly Rule[] = [
  [(policy) => policy.RequireUppercaseCharacters, /[A-Z]/, 'Password should have at least one uppercase letter'],
  [(policy) => policy.RequireLowercaseCharacters, /[a-z]/, 'Password should have at least one lowercase letter'],
  [(policy) => policy.RequireNumbers, /[0-9]/, 'Password should have at least one number'],
  [(policy) => policy.RequireSymbols, /[!@#$%^&*()_+\-=[\]{}|']/, 'Password should have at least one symbol'],
]

function faultsBy(policy: PasswordPolicy, password: string): readonly string[] {
  const { MinimumPasswordLength: least } = policy
  return [
    ...(password.length < least ? [`Password should have a minimum length of ${least}`] : []),
    ...RULES.flatMap(([asked, met, fault]) => (asked(policy) && !met.test(password) ? [fault] : [])),
  ]
}

/** Without a policy of its own an account asks for 8 characters of three kinds, and for more than its own name. */
function faultsByDefault(password: string, names: readonly string[]): readonly string[] {
  const kinds = RULES.filter(([, met]) => met.test(password)).length
  return password.length < 8 || kinds < 3 || names.includes(password) ? [UNFIT] : []
}

/** A policy from what was said of it; the rest is AWS's default for the call, not for an account without a policy. */
export function passwordPolicyOf({
  MaxPasswordAge,
  PasswordReusePrevention,
  HardExpiry,
  ...said
}: z.infer<typeof passwordPolicy>): PasswordPolicy {
  return {
    MinimumPasswordLength: said.MinimumPasswordLength ?? 6,
    RequireSymbols: said.RequireSymbols ?? false,
    RequireNumbers: said.RequireNumbers ?? false,
    RequireUppercaseCharacters: said.RequireUppercaseCharacters ?? false,
    RequireLowercaseCharacters: said.RequireLowercaseCharacters ?? false,
    AllowUsersToChangePassword: said.AllowUsersToChangePassword ?? false,
    ...(MaxPasswordAge !== undefined && { MaxPasswordAge }),
    ...(PasswordReusePrevention !== undefined && { PasswordReusePrevention }),
    ...(HardExpiry !== undefined && { HardExpiry }),
  }
}

/** Past its age: it has to be changed. */
export function isExpired({ iam }: Account, { loginProfile }: User, now: number): boolean {
  const { MaxPasswordAge } = iam.passwordPolicy ?? {}
  if (!loginProfile || MaxPasswordAge === undefined) return false
  return now >= loginProfile.changed + MaxPasswordAge * DAY
}

/** Past its age, and only an administrator can give another. AWS: IAM API Reference, PasswordPolicy, 2026-11. */
export function isLockedOut(account: Account, user: User, now: number): boolean {
  return (account.iam.passwordPolicy?.HardExpiry ?? false) && isExpired(account, user, now)
}

/**
 * What AllowUsersToChangePassword gives every user of the account, although no policy is attached to anybody.
 * AWS: IAM API Reference, PasswordPolicy, AllowUsersToChangePassword, 2026-11.
 */
export function ownPasswordPolicy(userArn: string): string {
  const statement = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource })
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [statement('iam:ChangePassword', userArn), statement('iam:GetAccountPasswordPolicy', '*')],
  })
}
