// MFA delete: the root user alone, with a code of its device in the request itself.
// AWS: S3 User Guide, "Configuring MFA delete", 2026-11.
// SIMPLIFIED: any six digits are taken for the code that the device shows.

import { fail } from '../../operation.ts'
import type { Caller, World } from '../../types.ts'
import { ownerOf } from './bucket.ts'
import type { Bucket } from './state.ts'

/** `mfa` is a device's serial number, a space, and its code. */
export function checkMfa(world: World, { name }: Bucket, caller: Caller, mfa: string | undefined): void {
  const [, serial = ''] = /^(\S+) \d{6}$/.exec(mfa ?? '') ?? []
  const owner = ownerOf(world, name) ?? ''
  const devices = world.accounts[owner]?.root.mfaDevices ?? []
  if (caller.kind !== 'root' || caller.account !== owner || !devices.includes(serial))
    fail('AccessDenied', 'Mfa Authentication must be used for this request', 403)
}
