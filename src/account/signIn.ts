// Credentials → who is calling. AWS: IAM User Guide, "AWS security credentials", 2026-11.

import { lettersOf } from './ids.ts'
import { own } from './own.ts'
import { iamArn } from './services/iam/arn.ts'
import { keyIn } from './services/iam/keys.ts'
import { isLockedOut } from './services/iam/password.ts'
import type { Account, Caller, Credentials, Identity, World } from './types.ts'

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
const PASSWORD_EXPIRED: SignInError = {
  code: 'PasswordExpired',
  message: 'Your password has expired. An administrator of the account has to give you another one.',
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
  if ('anonymous' in credentials)
    // S3 alone answers unsigned requests.
    return service === 's3' ? { caller: { kind: 'anonymous' } } : { error: UNSIGNED }
  const signedIn = 'identity' in credentials ? withConsole(world, credentials.identity) : withKeys(world, credentials)
  if ('caller' in signedIn || service !== 's3') return signedIn
  return { error: BY_S3.get(signedIn.error) ?? signedIn.error }
}

/** Everybody the learner can be: root, users, roles of the home account, then those of the others. */
export function identities(world: World): readonly Identity[] {
  const others = Object.values(world.accounts).filter(({ id, closed }) => id !== world.home && closed === undefined)
  const home = world.accounts[world.home]
  return [
    ...(home ? identitiesOf(home) : []),
    ...others.flatMap((account) => identitiesOf(account).map((one) => ({ ...one, ref: `${account.id}/${one.ref}` }))),
  ]
}

function identitiesOf(home: Account): readonly Identity[] {
  const { users, roles } = home.iam
  return [
    { ref: 'root', kind: 'root', name: 'root', arn: rootArn(home) },
    ...Object.values(users).map(({ userName, path }) => ({
      ref: `user/${userName}`,
      kind: 'user' as const,
      name: userName,
      arn: iamArn(home.id, 'user', userName, path),
    })),
    ...Object.values(roles).map(({ roleName, path }) => ({
      ref: `role/${roleName}`,
      kind: 'role' as const,
      name: roleName,
      arn: iamArn(home.id, 'role', roleName, path),
    })),
  ]
}

/**
 * SIMPLIFIED: no password or MFA prompt; MFA counts as passed when the identity has a device, and the session is as old
 * as the call.
 */
function withConsole(world: World, named: string): SignedIn {
  const [, id = world.home, ref = named] = /^(\d{12})\/(.+)$/.exec(named) ?? []
  const home = own(world.accounts, id)
  // SIMPLIFIED: the root user of a closed account may still look at its bills.
  if (!home || home.closed !== undefined) return { error: UNKNOWN_KEY }
  if (ref === 'root')
    return {
      caller: {
        kind: 'root',
        account: home.id,
        arn: rootArn(home),
        accessKeyId: consoleKey(`ROOT${lettersOf(home.id)}`),
        console: true,
        mfa: home.root.mfaDevices.length > 0,
        issuedAt: world.now,
      },
    }
  const [kind, name = ''] = ref.split('/')
  const user = kind === 'user' ? own(home.iam.users, name) : undefined
  if (user) {
    if (isLockedOut(home, user, world.now)) return { error: PASSWORD_EXPIRED }
    return {
      caller: {
        kind: 'user',
        account: home.id,
        arn: iamArn(home.id, 'user', name, user.path),
        userName: name,
        userId: user.userId,
        accessKeyId: consoleKey(user.userId),
        console: true,
        mfa: user.mfaDevices.length > 0,
        issuedAt: world.now,
      },
    }
  }
  const role = kind === 'role' ? own(home.iam.roles, name) : undefined
  if (!role) return { error: UNKNOWN_KEY }
  // SIMPLIFIED: whoever switches to a role is not asked of whom; the session is named `learner`.
  return {
    caller: roleCaller(home, name, {
      sessionName: 'learner',
      accessKeyId: consoleKey(role.roleId),
      issuedAt: world.now,
      console: true,
      mfa: false,
    }),
  }
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
      if (session.token !== sessionToken || !own(account.iam.roles, session.roleName)) return { error: UNKNOWN_KEY }
      if (session.expiresAt <= world.now) return { error: EXPIRED }
      const { sessionName, issuedAt, mfa, policy } = session
      return {
        caller: roleCaller(account, session.roleName, {
          sessionName,
          accessKeyId,
          issuedAt,
          console: false,
          mfa,
          ...(policy !== undefined && { sessionPolicy: policy }),
        }),
      }
    }
    const { key, user } = keyIn(account, accessKeyId) ?? {}
    if (key?.status !== 'Active') continue
    if (key.secret !== secretAccessKey) return { error: WRONG_SECRET }
    const common = { account: account.id, accessKeyId, console: false, mfa: false }
    if (!user) return { caller: { kind: 'root', arn: rootArn(account), ...common } }
    const { userName, userId, path } = user
    return { caller: { kind: 'user', arn: iamArn(account.id, 'user', userName, path), userName, userId, ...common } }
  }
  return { error: UNKNOWN_KEY }
}

type Session = Pick<
  Extract<Caller, { kind: 'role' }>,
  'sessionName' | 'accessKeyId' | 'issuedAt' | 'console' | 'mfa' | 'sessionPolicy'
>

function roleCaller(account: Account, roleName: string, session: Session): Caller {
  const role = own(account.iam.roles, roleName)
  return {
    kind: 'role',
    account: account.id,
    arn: `arn:aws:sts::${account.id}:assumed-role/${roleName}/${session.sessionName}`,
    roleArn: iamArn(account.id, 'role', roleName, role?.path),
    roleName,
    roleId: role?.roleId ?? '',
    ...session,
  }
}

function rootArn({ id }: Account): string {
  return `arn:aws:iam::${id}:root`
}

/** The console calls with temporary keys of its own; one per identity is enough to tell them apart in the trail. */
function consoleKey(uniqueId: string): string {
  return `ASIA${uniqueId.slice(4, 20)}`
}
