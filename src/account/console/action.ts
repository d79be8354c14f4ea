// What only the console can do: signing in and out, and what has no API. Each goes the way of a call: who is it, does the
// input fit, may they, do it, record it.

import type * as z from 'zod/mini'
import { ApiError } from '../operation.ts'
import { PASSWORD_EXPIRED, SIGNED_OUT } from '../signIn.ts'
import type { AccountId, ConsoleCredentials, Credentials, Evaluation, UserIdentity, World } from '../types.ts'

/** What CloudTrail gets to see of a step. AWS: CloudTrail User Guide, "Console sign-in events", 2026-11. */
export interface Noted {
  readonly eventName:
    | 'CheckMfa'
    | 'CloseAccount'
    | 'ConsoleLogin'
    | 'EmailUpdated'
    | 'ExitRole'
    | 'PasswordUpdated'
    | 'SwitchRole'
    | 'UpdateIAMAccessPreference'
  readonly source?: string // absent: the sign-in service
  readonly account: AccountId
  readonly identity: UserIdentity
  readonly region: string
  readonly errorMessage?: string // absent: it worked
  readonly data?: Readonly<Record<string, string>>
}

export interface Done {
  readonly world: World
  /** How the browser is signed in from now on; absent: not at all. */
  readonly credentials?: ConsoleCredentials
  readonly noted?: readonly Noted[]
  readonly error?: ApiError
  readonly evaluations?: readonly Evaluation[]
}

export interface Action<Input> {
  readonly input: z.ZodMiniType<Input>
  /** The world is the one in which the step is taken, a moment later. May throw ApiError, and then nothing is noted. */
  readonly run: (world: World, input: Input, credentials: Credentials) => Done
}

/** Names the type of an action from its schema. */
export function action<Input>(row: Action<Input>): Action<Input> {
  return row
}

/** The sign-in page has no error codes: these are ours. The texts are AWS's where they are known. */
const REFUSED = {
  // AWS: one text for whatever is wrong, so that nobody learns which part was right
  wrong: ['AuthenticationFailed', 'Your authentication information is incorrect. Please try again.'],
  mfa: ['MfaRequired', 'Your account is secured using multi-factor authentication (MFA). Enter an MFA code.'],
  change: ['PasswordChangeRequired', 'You must change your password to continue'],
  expired: [PASSWORD_EXPIRED.code, PASSWORD_EXPIRED.message],
  role: [
    'InvalidInformation',
    'Invalid information in one or more fields. Check your information or contact your administrator.',
  ],
  root: ['AccessDenied', 'You cannot switch roles when you sign in with the root user.'],
  notSwitched: ['AccessDenied', 'You have not switched to a role.'],
  notRoot: ['AccessDenied', 'Only the root user can do this, signed in to the console.'],
  emailTaken: ['ConflictException', 'The email address is already in use by another account.'],
  otherAccount: ['ValidationError', 'The account number does not match the account that you are signed in to.'],
  needed: ['AccountNeeded', 'The lesson goes on in this account, so it stays open.'],
  // AWS: Account Management Reference Guide, "Close an AWS account", 2026-11
  manages: ['AccessDenied', 'The management account of an organization can be closed only after all of its members.'],
  signedOut: [SIGNED_OUT.code, SIGNED_OUT.message],
  old: ['AuthenticationFailed', 'The current password is incorrect.'],
} as const satisfies Readonly<Record<string, readonly [code: string, message: string]>>

export function refusal(why: keyof typeof REFUSED): ApiError {
  const [code, message] = REFUSED[why]
  return new ApiError(code, message, 403)
}
