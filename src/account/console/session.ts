// Console sessions as a world keeps them.

import { produce } from 'immer'
import { newOpaqueId } from '../ids.ts'
import type { ConsoleCredentials, ConsoleSession, World } from '../types.ts'

export const CONSOLE_LIFE = 12 * 3_600_000 // milliseconds; AWS: Sign-In User Guide, 2026-11

/** The world with a session more, and what the browser keeps of it. */
export function began(
  world: World,
  session: Omit<ConsoleSession, 'issuedAt'>,
): { readonly world: World; readonly credentials: ConsoleCredentials } {
  let id = ''
  const after = produce(world, (draft) => {
    id = newOpaqueId(draft, 22)
    draft.consoleSessions = { ...draft.consoleSessions, [id]: { ...session, issuedAt: world.now } }
  })
  return { world: after, credentials: { consoleSession: id } }
}

export function ended(world: World, id: string): World {
  return produce(world, (draft) => {
    if (draft.consoleSessions) delete draft.consoleSessions[id]
  })
}
