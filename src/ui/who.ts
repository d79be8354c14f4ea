// Who there is to be, for people: a name, and one line of what it is. Pure.

import { type Account, identities, type Identity, type World } from '#account'
import { nameOf } from './words.ts'

export interface Who {
  readonly ref: string
  readonly name: string
  readonly about: string
}
export interface WhoGroup {
  readonly title: string
  readonly people: readonly Who[]
}

/** The name behind a ref: whoever came in by the sign-in page goes by the name of the user or role. */
export function whoIs(world: World, ref: string): string {
  return nameOf(identityBehind(world, ref))
}

export function isRoot(world: World, ref: string): boolean {
  return /(^|\/)root$/.test(identityBehind(world, ref))
}

/** The account that somebody belongs to; anonymous callers and services stand in the learner's. */
export function accountOf(world: World, ref: string): Account | undefined {
  return world.accounts[/^\d{12}(?=\/)/.exec(identityBehind(world, ref))?.[0] ?? world.home]
}

/** Whether the browser stands in a role that was switched to, and can go back. */
export function hasSwitched(world: World, ref: string): boolean {
  return world.consoleSessions?.[sessionIn(ref)]?.before !== undefined
}

/** Everybody there is to be, by kind: the sessions of this browser, the account's own, other accounts, the rest. */
export function whoThereIs(world: World): readonly WhoGroup[] {
  const groups = new Map<string, Who[]>()
  const add = (title: string, one: Who): void => {
    groups.set(title, [...(groups.get(title) ?? []), one])
  }
  for (const [id, { expiresAt, before }] of Object.entries(world.consoleSessions ?? {}))
    if (expiresAt > world.now)
      add('Signed in by password', {
        ref: `session/${id}`,
        name: whoIs(world, `session/${id}`),
        about: before ? 'Switched to this role in the console' : 'Came in by the sign-in page',
      })
  for (const one of identities(world)) {
    const [account] = one.ref.split('/')
    const elsewhere = /^\d{12}$/.test(account ?? '')
    const name = one.kind === 'root' ? 'root user' : one.name
    add(elsewhere ? `Account ${account}` : titles[one.kind], { ref: one.ref, name, about: aboutOf(world, one) })
  }
  return [...groups].map(([title, people]) => ({ title, people }))
}

const titles: Readonly<Record<Identity['kind'], string>> = {
  root: 'Root user',
  user: 'IAM users',
  role: 'Roles',
  function: 'Functions',
  instance: 'Instances',
  key: 'Access keys',
  anonymous: 'Nobody',
  service: 'AWS services',
}

function aboutOf(world: World, { kind, ref, name }: Identity): string {
  const { iam } = accountOf(world, ref) ?? {}
  switch (kind) {
    case 'root':
      return 'The owner of the account: no policy in it holds root back'
    case 'user': {
      const groups = iam?.users[name]?.groups ?? []
      return groups.length === 0 ? 'IAM user, in no group' : `IAM user in ${groups.join(', ')}`
    }
    case 'role':
      return iam?.roles[name]?.description || 'A session of this role'
    case 'function':
      return 'The code of a Lambda function, with its role'
    case 'instance':
      return 'A program on an EC2 instance, with its role'
    case 'key': {
      const owner = Object.values(iam?.users ?? {}).find(({ accessKeys }) => accessKeys.some(({ id }) => id === name))
      return `Whoever holds this key of ${owner?.userName ?? 'the root user'}`
    }
    case 'anonymous':
      return 'A request that nobody has signed'
    case 'service':
      return 'An AWS service that acts of its own accord'
  }
}

function identityBehind(world: World, ref: string): string {
  const session = world.consoleSessions?.[sessionIn(ref)]
  if (!session) return ref
  const { iam } = world.accounts[session.account] ?? {}
  const prefix = session.account === world.home ? '' : `${session.account}/`
  const user = Object.values(iam?.users ?? {}).find(({ userId }) => userId === session.uniqueId)
  const role = Object.values(iam?.roles ?? {}).find(({ roleId }) => roleId === session.uniqueId)
  if (session.kind === 'root') return `${prefix}root`
  return user ? `${prefix}user/${user.userName}` : `${prefix}role/${role?.roleName ?? 'that is gone'}`
}

function sessionIn(ref: string): string {
  return ref.startsWith('session/') ? ref.slice('session/'.length) : ''
}
