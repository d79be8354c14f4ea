// Going on as a role, and back. AWS: IAM User Guide, "Switch from a user to an IAM role (console)", 2026-11.

import * as z from 'zod/mini'
import { decide } from '../authorize.ts'
import { consoleKey, roleCaller } from '../callers.ts'
import { callerArn } from '../operation.ts'
import { REGION } from '../origin.ts'
import { own } from '../own.ts'
import { iamArn } from '../services/iam/arn.ts'
import { authenticate } from '../signIn.ts'
import type { Account, Caller, ConsoleCredentials, ConsoleSession, Credentials, World } from '../types.ts'
import { identityOf } from '../userIdentity.ts'
import { accountNamed } from './accountNamed.ts'
import { action, refusal } from './action.ts'
import { began, ended } from './session.ts'

const REDIRECT = 'https://console.aws.amazon.com/console/home'
const text = z.string().check(z.minLength(1))

/**
 * The role takes the place of whoever signed in, also when the browser stands in another role already; roles are not
 * chained.
 */
export const switchRole = action({
  input: z.strictObject({
    account: text, // id or alias
    role: text, // its name, with the path before it
    displayName: z.optional(z.string().check(z.maxLength(64))), // what the browser calls it
  }),
  run(world, { account: named, role: roleName }, credentials) {
    const before = signedInAs(world, credentials)
    const signedIn = authenticate(world, before, 'sts')
    if ('error' in signedIn) throw refusal('signedOut')
    const { caller } = signedIn
    if (caller.kind === 'root') throw refusal('root')
    const { account, path, name } = target(world, named, roleName)
    const sessionName = nameOf(caller)
    const resource = iamArn(account?.id ?? named, 'role', name, path)
    const evaluations = decide(world, caller, [
      { action: 'sts:AssumeRole', resource, context: { 'sts:RoleSessionName': sessionName } },
    ])
    const role = own(account?.iam.roles, name)
    const allowed = evaluations.every(({ result }) => result.decision === 'Allow')
    // The page says nothing more of why.
    if (!account || role?.path !== path || !allowed) return { world, evaluations, error: refusal('role') }
    const mfa = 'mfa' in caller && caller.mfa
    const session = {
      account: account.id,
      kind: 'role' as const,
      uniqueId: role.roleId,
      expiresAt: Math.min(world.now + role.maxSessionDuration * 1000, endOf(world, before)),
      mfa,
      sessionName,
      before,
    }
    const as = roleCaller(account, role, {
      console: true,
      mfa,
      issuedAt: world.now,
      accessKeyId: consoleKey(role.roleId),
      sessionName,
      traits: {},
    })
    return {
      ...began(world, session),
      evaluations,
      noted: [
        {
          eventName: 'SwitchRole' as const,
          account: account.id,
          identity: identityOf(as),
          region: REGION,
          data: { SwitchFrom: callerArn(caller), RedirectTo: REDIRECT },
        },
      ],
    }
  },
})

/** Goes back to whoever signed in. */
export const exitRole = action({
  input: z.strictObject({}),
  run(world, _input, credentials) {
    const signedIn = authenticate(world, credentials, 'sts')
    const session = sessionOf(world, credentials)
    if ('error' in signedIn || session?.before === undefined || !('consoleSession' in credentials))
      return { world, error: refusal('notSwitched') }
    const back = authenticate(world, session.before, 'sts')
    return {
      world: ended(world, credentials.consoleSession),
      credentials: session.before,
      noted: [
        {
          eventName: 'ExitRole' as const,
          account: session.account,
          identity: identityOf(signedIn.caller),
          region: REGION,
          data: { RedirectTo: REDIRECT, ...('caller' in back && { SwitchTo: callerArn(back.caller) }) },
        },
      ],
    }
  },
})

function sessionOf(world: World, credentials: Credentials): ConsoleSession | undefined {
  return 'consoleSession' in credentials ? own(world.consoleSessions, credentials.consoleSession) : undefined
}

/** How the browser was signed in before it stood in any role. */
function signedInAs(world: World, credentials: Credentials): ConsoleCredentials {
  if (!('identity' in credentials || 'consoleSession' in credentials)) throw refusal('signedOut')
  return sessionOf(world, credentials)?.before ?? credentials
}

/** A role's session goes on no longer than that of whoever switched to it. */
function endOf(world: World, credentials: ConsoleCredentials): number {
  return sessionOf(world, credentials)?.expiresAt ?? Number.POSITIVE_INFINITY
}

function target(world: World, named: string, role: string): { account?: Account; path: string; name: string } {
  const account = accountNamed(world, named)
  const [, path = '', name = ''] = /^\/?((?:.*\/)?)([^/]*)$/.exec(role) ?? []
  return { ...(account && { account }), path: `/${path}`, name }
}

/** Users name the session after themselves. */
function nameOf(caller: Caller): string {
  if (caller.kind === 'user') return caller.userName
  return 'sessionName' in caller ? caller.sessionName : caller.kind
}
