// What an account knows of somebody → who is calling.

import { lettersOf } from './ids.ts'
import { iamArn } from './services/iam/arn.ts'
import type { Role, User } from './services/iam/state.ts'
import type { Session, SessionTraits } from './services/sts/state.ts'
import type { Account, Caller, ConsoleSession } from './types.ts'

/** How somebody is signed in. */
interface How {
  readonly console: boolean
  readonly mfa: boolean
  readonly accessKeyId: string
  readonly issuedAt?: number // temporary credentials only; milliseconds
}
interface Temporary extends How {
  readonly issuedAt: number
}

export function rootArn({ id }: Account): string {
  return `arn:aws:iam::${id}:root`
}

export function rootCaller(account: Account, how: How): Extract<Caller, { kind: 'root' }> {
  return { kind: 'root', account: account.id, arn: rootArn(account), ...how }
}

export function userCaller({ id }: Account, user: User, how: How): Extract<Caller, { kind: 'user' }> {
  const { userName, userId, path } = user
  return { kind: 'user', account: id, arn: iamArn(id, 'user', userName, path), userName, userId, ...how }
}

export function roleCaller(
  { id }: Account,
  { roleName, roleId, path }: Role,
  session: Temporary & { readonly sessionName: string; readonly traits: SessionTraits },
): Extract<Caller, { kind: 'role' }> {
  return {
    kind: 'role',
    account: id,
    arn: `arn:aws:sts::${id}:assumed-role/${roleName}/${session.sessionName}`,
    roleArn: iamArn(id, 'role', roleName, path),
    roleName,
    roleId,
    ...session,
  }
}

/** Undefined where whoever the session acted for is gone. */
export function sessionCaller(account: Account, session: Session): Caller | undefined {
  const { accessKeyId, issuedAt, mfa, of } = session
  const how = { accessKeyId, issuedAt, mfa, console: false }
  switch (of.kind) {
    case 'root':
      return { ...rootCaller(account, how), ...(session.assumedRoot && { task: traitsOf(session) }) }
    case 'user': {
      const user = userById(account, of.userId)
      return user && userCaller(account, user, how)
    }
    case 'role': {
      const role = roleById(account, of.roleId)
      return role && roleCaller(account, role, { ...how, sessionName: of.sessionName, traits: traitsOf(session) })
    }
    case 'federatedUser': {
      const issuer = issuerOf(account, of.issuerId)
      return (
        issuer && {
          kind: 'federatedUser',
          account: account.id,
          arn: `arn:aws:sts::${account.id}:federated-user/${of.name}`,
          name: of.name,
          issuer,
          ...how,
          traits: traitsOf(session),
        }
      )
    }
  }
}

/** Undefined where the user or role is gone. */
export function consoleCaller(account: Account, session: ConsoleSession): Caller | undefined {
  const { kind, uniqueId, issuedAt, mfa, sessionName = '' } = session
  const how = { issuedAt, mfa, console: true }
  if (kind === 'root') return rootCaller(account, { ...how, accessKeyId: rootConsoleKey(account) })
  const accessKeyId = consoleKey(uniqueId)
  if (kind === 'user') {
    const user = userById(account, uniqueId)
    return user && userCaller(account, user, { ...how, accessKeyId })
  }
  const role = roleById(account, uniqueId)
  return role && roleCaller(account, role, { ...how, accessKeyId, sessionName, traits: {} })
}

function issuerOf(
  account: Account,
  id: string | undefined,
): Extract<Caller, { kind: 'federatedUser' }>['issuer'] | undefined {
  if (id === undefined) return { kind: 'root', arn: rootArn(account), id: account.id }
  const user = userById(account, id)
  if (!user) return undefined
  const { userName, path } = user
  return { kind: 'user', arn: iamArn(account.id, 'user', userName, path), id, userName }
}

function userById({ iam }: Account, id: string): User | undefined {
  return Object.values(iam.users).find(({ userId }) => userId === id)
}

function roleById({ iam }: Account, id: string): Role | undefined {
  return Object.values(iam.roles).find(({ roleId }) => roleId === id)
}

function traitsOf(session: Session): SessionTraits {
  const { accessKeyId: _id, secret: _secret, token: _token, issuedAt: _from, expiresAt: _to, ...rest } = session
  const { mfa: _mfa, assumedRoot: _root, of: _of, ...traits } = rest
  return traits
}

/** The console calls with temporary keys of its own; one per identity is enough to tell them apart in the trail. */
export function consoleKey(uniqueId: string): string {
  return `ASIA${uniqueId.slice(4, 20)}`
}

/** Root has no unique id to make such a key of. */
export function rootConsoleKey({ id }: Account): string {
  return `ASIA${lettersOf(id)}`
}
