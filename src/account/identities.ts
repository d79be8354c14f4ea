// Who there is to be: people, roles, what runs in AWS with a role, keys in somebody's hands, strangers, AWS's services.

import { consoleKey, roleCaller, rootArn, rootCaller, rootConsoleKey, userCaller } from './callers.ts'
import { own } from './own.ts'
import { iamArn } from './services/iam/arn.ts'
import { keyIn } from './services/iam/keys.ts'
import { findInProfile } from './services/ec2/profiles.ts'
import type { Account, Caller, Identity, World } from './types.ts'

/** Services that act of their own accord in the lessons, where a resource's policy lets them. */
const SERVICES = [
  'bcm-data-exports.amazonaws.com',
  'billingreports.amazonaws.com',
  'cloudtrail.amazonaws.com',
  'delivery.logs.amazonaws.com',
  'ec2.amazonaws.com',
  'events.amazonaws.com',
  'lambda.amazonaws.com',
  'logging.s3.amazonaws.com',
  's3.amazonaws.com',
  'sns.amazonaws.com',
]

/** Everybody in the home account, then in the others, then those of no account. */
export function identities(world: World): readonly Identity[] {
  const others = Object.values(world.accounts).filter(({ id, closed }) => id !== world.home && closed === undefined)
  const home = world.accounts[world.home]
  return [
    ...(home ? identitiesOf(world, home) : []),
    ...others.flatMap((account) =>
      identitiesOf(world, account).map((one) => ({ ...one, ref: `${account.id}/${one.ref}` })),
    ),
    { ref: 'anonymous', kind: 'anonymous', name: 'anonymous', arn: '*' },
    ...SERVICES.map((name) => ({ ref: `service/${name}`, kind: 'service' as const, name, arn: name })),
  ]
}

function identitiesOf(world: World, account: Account): readonly Identity[] {
  const { id, iam } = account
  const identity = (kind: keyof typeof CALLERS, name: string): readonly Identity[] => {
    const caller = CALLERS[kind](world, account, name)
    return caller ? [{ ref: `${kind}/${name}`, kind, name, arn: caller.arn }] : []
  }
  const keys = [account.root, ...Object.values(iam.users)].flatMap(({ accessKeys }) => accessKeys)
  return [
    { ref: 'root', kind: 'root', name: 'root', arn: rootArn(account) },
    ...Object.keys(iam.users).flatMap((name) => identity('user', name)),
    // Of a role its own ARN says more than that of a session.
    ...Object.values(iam.roles).map(({ roleName: name, path }) => ({
      ref: `role/${name}`,
      kind: 'role' as const,
      name,
      arn: iamArn(id, 'role', name, path),
    })),
    ...Object.keys(account.lambda?.functions ?? {}).flatMap((name) => identity('function', name)),
    ...Object.values(account.ec2?.instances ?? {}).flatMap((one) => identity('instance', one.tags.Name ?? one.id)),
    ...keys.flatMap((key) => identity('key', key.id)),
  ]
}

type Named = Extract<Caller, { arn: string }>

/** By what stands before the slash. Undefined: nobody can be that now. */
const CALLERS = {
  /** SIMPLIFIED: no password or MFA prompt; MFA counts as passed when there is a device, and the session begins now. */
  user({ now }: World, account: Account, name: string): Named | undefined {
    const user = own(account.iam.users, name)
    const mfa = (user?.mfaDevices.length ?? 0) > 0
    return (
      user && userCaller(account, user, { console: true, issuedAt: now, accessKeyId: consoleKey(user.userId), mfa })
    )
  },
  /** SIMPLIFIED: whoever takes a role this way is not asked of whom; the session is named `learner`. */
  role: (world: World, account: Account, name: string) => roleSession(world, account, name, { sessionName: 'learner' }),
  /** The code of a function, with its execution role. AWS: Lambda Developer Guide, "Execution role", 2026-11. */
  function(world: World, account: Account, name: string): Named | undefined {
    const arn = own(account.lambda?.functions, name)?.latest.settings.Role
    return roleSession(world, account, arn?.split('/').at(-1), { sessionName: name, service: 'lambda.amazonaws.com' })
  },
  /** A program on an instance, with the role of its profile; the instance by its Name or id. */
  instance(world: World, account: Account, name: string): Named | undefined {
    const one = Object.values(account.ec2?.instances ?? {}).find(({ id, tags }) => tags.Name === name || id === name)
    const arn = one?.profile && findInProfile(world, account.id, one.profile.name)
    if (!one || one.state !== 'running') return undefined
    return roleSession(world, account, arn?.split('/').at(-1), { sessionName: one.id, service: 'ec2.amazonaws.com' })
  },
  /** Whoever holds an access key. An inactive one is nobody's. */
  key(_world: World, account: Account, id: string): Named | undefined {
    const { key, user } = keyIn(account, id) ?? {}
    if (key?.status !== 'Active') return undefined
    const how = { console: false, mfa: false, accessKeyId: id }
    return user ? userCaller(account, user, how) : rootCaller(account, how)
  },
} as const satisfies Readonly<Record<string, (world: World, account: Account, name: string) => Named | undefined>>

function roleSession(
  { now }: World,
  account: Account,
  name: string | undefined,
  { sessionName, service }: { readonly sessionName: string; readonly service?: string },
): Named | undefined {
  const role = name === undefined ? undefined : own(account.iam.roles, name)
  if (!role) return undefined
  return roleCaller(account, role, {
    console: service === undefined,
    issuedAt: now,
    accessKeyId: consoleKey(role.roleId),
    mfa: false,
    sessionName,
    traits: service === undefined ? {} : { service },
  })
}

/** Who a ref stands for. */
export function callerOf(world: World, named: string): Caller | undefined {
  if (named === 'anonymous') return { kind: 'anonymous' }
  if (named.startsWith('service/')) return { kind: 'service', service: named.slice('service/'.length) }
  const [, id = world.home, ref = named] = /^(\d{12})\/(.+)$/.exec(named) ?? []
  const account = own(world.accounts, id)
  // SIMPLIFIED: the root user of a closed account may still look at its bills.
  if (!account || account.closed !== undefined) return undefined
  if (ref === 'root') {
    const mfa = account.root.mfaDevices.length > 0
    return rootCaller(account, { console: true, issuedAt: world.now, accessKeyId: rootConsoleKey(account), mfa })
  }
  const [kind = '', name = ''] = ref.split('/')
  return own(CALLERS, kind)?.(world, account, name)
}
