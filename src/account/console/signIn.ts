// The sign-in page: of users of an account, and of root by its e-mail address.
// AWS: Sign-In User Guide, "Sign in to the AWS Management Console"; IAM User Guide, password policies and MFA, 2026-11.
// SIMPLIFIED: no captcha, no lock after many attempts, and the 35 days in which root may go without MFA never end.

import { produce } from 'immer'
import * as z from 'zod/mini'
import { decide } from '../authorize.ts'
import { consoleKey, userCaller } from '../callers.ts'
import { markUsed } from '../mfa.ts'
import { ApiError } from '../operation.ts'
import { own } from '../own.ts'
import { digest, isExpired, isLockedOut, newPassword } from '../services/iam/password.ts'
import type { LoginProfile, User } from '../services/iam/state.ts'
import type { World } from '../types.ts'
import { accountNamed } from './accountNamed.ts'
import { action, type Done, type Noted, refusal } from './action.ts'
import { type Factor, failed, login, type Page, regionOf, secondFactor, signedIn, unknown } from './page.ts'
import { began, CONSOLE_LIFE } from './session.ts'

const text = z.string().check(z.minLength(1))
const shown = {
  password: text,
  mfaCode: z.optional(z.string()),
  mfaDevice: z.optional(z.string()), // its serial number; a passkey shows no code, it is enough to touch it
}
const user = z.strictObject({
  account: text, // id or alias
  userName: text,
  ...shown,
  newPassword: z.optional(text), // where it has to be changed
})
const root = z.strictObject({ email: text, ...shown })

/** Everything that the page has asked a user for so far. */
export const signIn = action({ input: user, run: asUser })

/** The same for root. */
export const signInAsRoot = action({ input: root, run: asRoot })

function asRoot(world: World, { email, ...given }: z.infer<typeof root>): Done {
  const account = Object.values(world.accounts).find(({ root: { email: known } }) => same(known, email))
  // There is no account to record it in.
  if (!account) return { world, error: refusal('wrong') }
  const page = { account, shown: given }
  if (account.root.password !== digest(given.password)) return failed(world, page)
  const second = secondFactor(world, page)
  return 'world' in second ? second : letIn(world, page, second.factor)
}

function asUser(world: World, { account: named, userName, newPassword: wanted, ...given }: z.infer<typeof user>): Done {
  const account = accountNamed(world, named)
  if (!account) return { world, error: refusal('wrong') }
  const found = own(account.iam.users, userName)
  if (!found) return unknown(world, account, given)
  const page = { account, user: found, shown: given }
  const { loginProfile: profile } = found
  if (profile?.passwords[0] !== digest(given.password) || !profile) return failed(world, page)
  if (isLockedOut(account, found, world.now)) return { ...failed(world, page), error: refusal('expired') }
  const second = secondFactor(world, page)
  if ('world' in second) return second
  if (!profile.resetRequired && !isExpired(account, found, world.now)) return letIn(world, page, second.factor)
  if (wanted === undefined) return { world, error: refusal('change') }
  return changed(world, page, profile, wanted, second.factor)
}

/** A password that has to be changed is changed before anything else, by whoever may change it. */
function changed(
  world: World,
  page: Page & { user: User },
  before: LoginProfile,
  wanted: string,
  factor?: Factor,
): Done {
  const { account, user: who } = page
  const caller = userCaller(account, who, how(world, who, factor))
  const evaluations = decide(world, caller, [{ action: 'iam:ChangePassword', resource: caller.arn }])
  const refused = evaluations.find(({ result }) => result.decision !== 'Allow')
  if (refused) return { world, evaluations, error: new ApiError('AccessDenied', refused.result.message ?? '', 403) }
  const profile = { ...before, ...newPassword(account, wanted, world.now, before), resetRequired: false }
  const after = produce(world, (draft) => {
    const owner = draft.accounts[account.id]?.iam.users[who.userName]
    if (owner) owner.loginProfile = profile
  })
  const updated: Noted = {
    eventName: 'PasswordUpdated',
    account: account.id,
    identity: signedIn(account, who),
    region: regionOf(who),
  }
  return { ...letIn(after, page, factor, [updated]), evaluations }
}

function letIn(before: World, page: Page, factor: Factor | undefined, noted: readonly Noted[] = []): Done {
  const world = { ...before, now: factor?.at ?? before.now }
  const { account, user: who } = page
  const used = produce(world, (draft) => {
    const home = draft.accounts[account.id]
    if (home && factor?.step !== undefined) markUsed(home, factor.serial, factor.step)
    const profile = who && home?.iam.users[who.userName]?.loginProfile
    if (profile) profile.lastUsed = world.now
  })
  const session = began(used, {
    account: account.id,
    kind: who ? 'user' : 'root',
    uniqueId: who?.userId ?? account.id,
    expiresAt: world.now + CONSOLE_LIFE,
    mfa: factor !== undefined,
  })
  return { ...session, noted: [...noted, login(page, factor ? { factor } : {})] }
}

function how({ now }: World, { userId }: User, factor: Factor | undefined) {
  return { console: true, mfa: factor !== undefined, accessKeyId: consoleKey(userId), issuedAt: now }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
