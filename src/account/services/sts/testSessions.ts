// Credentials as the tests of STS hand them on.

import { call } from '../../call.ts'
import type { Credentials, World } from '../../types.ts'

/** Opens a session; that must succeed. */
export function opened(
  world: World,
  who: Credentials,
  operation: string,
  input: object,
): { readonly world: World; readonly session: Extract<Credentials, { accessKeyId: string }> } {
  const { result, world: after } = call(world, who, operation, input)
  if (!result.ok) throw new Error(`${operation}: ${result.error.code}: ${result.error.message}`)
  // Every operation that opens a session answers so.
  const { Credentials: keys } = result.output as {
    Credentials: Record<'AccessKeyId' | 'SecretAccessKey' | 'SessionToken', string>
  }
  return {
    world: after,
    session: { accessKeyId: keys.AccessKeyId, secretAccessKey: keys.SecretAccessKey, sessionToken: keys.SessionToken },
  }
}
