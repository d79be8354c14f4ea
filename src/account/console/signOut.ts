import * as z from 'zod/mini'
import { own } from '../own.ts'
import type { Credentials, World } from '../types.ts'
import { action } from './action.ts'
import { ended } from './session.ts'

/** Ends the session, and the one that it was switched from. CloudTrail does not see it. */
export const signOut = action({
  input: z.strictObject({}),
  run: (world, _input, credentials) => ({ world: signedOut(world, credentials) }),
})

function signedOut(world: World, credentials: Credentials): World {
  if (!('consoleSession' in credentials)) return world
  const id = credentials.consoleSession
  const before = own(world.consoleSessions, id)?.before
  const after = ended(world, id)
  return before ? signedOut(after, before) : after
}
