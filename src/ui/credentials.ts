// Who is signed in, by one name, and what that person presents to AWS.

import type { ConsoleAction, Credentials, World } from '#account'

export const ANONYMOUS = 'anonymous'

/**
 * Beside the refs of the account (`root`, `user/ben`, `role/Auditor`): `session/ID`, signed in to the console by the
 * sign-in page or by a switch of role; `key/ASIA…`, a session's keys; `anonymous`.
 */
export function credentialsOf(world: World, ref: string): Credentials {
  if (ref === ANONYMOUS) return { anonymous: true }
  const [kind, id = ''] = ref.split('/')
  if (kind === 'session') return { consoleSession: id }
  return (kind === 'key' ? keysOf(world, id) : undefined) ?? { identity: ref }
}

function keysOf(world: World, accessKeyId: string): Credentials | undefined {
  const session = Object.values(world.accounts).flatMap(({ sts }) => sts.sessions[accessKeyId] ?? [])[0]
  return session && { accessKeyId, secretAccessKey: session.secret, sessionToken: session.token }
}

/** Who is signed in after a step in the console. */
export function refOf(
  name: ConsoleAction,
  { credentials }: { readonly credentials?: Credentials },
  before: string,
): string {
  if (!credentials) return name === 'sign-out' ? ANONYMOUS : before
  if ('consoleSession' in credentials) return `session/${credentials.consoleSession}`
  return 'identity' in credentials ? credentials.identity : before
}
