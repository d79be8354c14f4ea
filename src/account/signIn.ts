// Credentials → who is calling. AWS: IAM User Guide, "AWS security credentials", 2026-11.

import { consoleCaller, rootCaller, sessionCaller, userCaller } from './callers.ts'
import { callerOf } from './identities.ts'
import { own } from './own.ts'
import { keyIn } from './services/iam/keys.ts'
import { isLockedOut } from './services/iam/password.ts'
import type { Caller, Credentials, World } from './types.ts'

export interface SignInError {
  readonly code: string
  readonly message: string
  readonly status: number
}

export type SignedIn = { readonly caller: Caller } | { readonly error: SignInError }

const UNKNOWN_KEY: SignInError = {
  code: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid.',
  status: 403,
}
const WRONG_SECRET: SignInError = {
  code: 'SignatureDoesNotMatch',
  message:
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  status: 403,
}
const EXPIRED: SignInError = {
  code: 'ExpiredToken',
  message: 'The security token included in the request is expired',
  status: 403,
}

// The sign-in page is no API: it has no code for this, and the words are ours.
export const PASSWORD_EXPIRED: SignInError = {
  code: 'PasswordExpired',
  message: 'Your password has expired. An administrator of the account has to give you another one.',
  status: 403,
}

/** The console sends such people to the sign-in page; the words are ours. */
export const SIGNED_OUT: SignInError = {
  code: 'SignedOut',
  message: 'You are signed out of the console. Sign in again.',
  status: 403,
}

const UNSIGNED: SignInError = {
  code: 'MissingAuthenticationToken',
  message: 'Request is missing Authentication Token',
  status: 403,
}

/** S3 has words of its own. AWS: S3 API Reference, "Error responses", 2026-11. */
const BY_S3 = new Map<SignInError, SignInError>([
  [
    UNKNOWN_KEY,
    {
      code: 'InvalidAccessKeyId',
      message: 'The AWS Access Key Id you provided does not exist in our records.',
      status: 403,
    },
  ],
  [
    WRONG_SECRET,
    {
      code: 'SignatureDoesNotMatch',
      message:
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      status: 403,
    },
  ],
  [EXPIRED, { code: 'ExpiredToken', message: 'The provided token has expired.', status: 400 }],
])

/** Without a service: for the question alone, which anybody may be asked about. */
export function authenticate(world: World, credentials: Credentials, service = 's3'): SignedIn {
  const signedIn = signedInWith(world, credentials)
  // S3 alone answers unsigned requests.
  if ('caller' in signedIn && signedIn.caller.kind === 'anonymous' && service !== 's3') return { error: UNSIGNED }
  if ('caller' in signedIn) return mayUse(service, signedIn.caller) ? signedIn : { error: UNKNOWN_KEY }
  if (service !== 's3') return signedIn
  return { error: BY_S3.get(signedIn.error) ?? signedIn.error }
}

function signedInWith(world: World, credentials: Credentials): SignedIn {
  if ('anonymous' in credentials) return { caller: { kind: 'anonymous' } }
  if ('identity' in credentials) return withIdentity(world, credentials.identity)
  if ('consoleSession' in credentials) return withConsoleSession(world, credentials.consoleSession)
  return withKeys(world, credentials)
}

function withIdentity(world: World, ref: string): SignedIn {
  const caller = callerOf(world, ref)
  if (!caller) return { error: UNKNOWN_KEY }
  const account = caller.kind === 'user' && caller.console ? own(world.accounts, caller.account) : undefined
  const user = caller.kind === 'user' ? own(account?.iam.users, caller.userName) : undefined
  return account && user && isLockedOut(account, user, world.now) ? { error: PASSWORD_EXPIRED } : { caller }
}

function withConsoleSession(world: World, id: string): SignedIn {
  const session = own(world.consoleSessions, id)
  const account = session && own(world.accounts, session.account)
  const caller = session && account && consoleCaller(account, session)
  if (!caller) return { error: SIGNED_OUT }
  return session.expiresAt <= world.now ? { error: EXPIRED } : { caller }
}

function withKeys(
  world: World,
  { accessKeyId, secretAccessKey, sessionToken }: Extract<Credentials, { accessKeyId: string }>,
): SignedIn {
  for (const account of Object.values(world.accounts)) {
    if (account.closed !== undefined) continue
    const session = own(account.sts.sessions, accessKeyId)
    if (session) {
      if (session.secret !== secretAccessKey) return { error: WRONG_SECRET }
      const caller = session.token === sessionToken ? sessionCaller(account, session) : undefined
      if (!caller) return { error: UNKNOWN_KEY }
      return session.expiresAt <= world.now ? { error: EXPIRED } : { caller }
    }
    const { key, user } = keyIn(account, accessKeyId) ?? {}
    if (key?.status !== 'Active') continue
    if (key.secret !== secretAccessKey) return { error: WRONG_SECRET }
    const how = { accessKeyId, console: false, mfa: false }
    return { caller: user ? userCaller(account, user, how) : rootCaller(account, how) }
  }
  return { error: UNKNOWN_KEY }
}

/**
 * Sessions of a user without MFA, and federated users, cannot call IAM at all.
 * AWS: IAM User Guide, "Compare AWS STS credentials", 2026-11.
 */
function mayUse(service: string, caller: Caller): boolean {
  if (service !== 'iam' || !('console' in caller) || caller.console) return true
  if (caller.kind === 'federatedUser') return false
  const ofSessionToken = caller.kind === 'user' || (caller.kind === 'root' && !caller.task)
  return !ofSessionToken || caller.issuedAt === undefined || caller.mfa
}
