// MFA delete: the root user alone, with a code of its device in the request itself.
// AWS: S3 User Guide, "Configuring MFA delete", 2026-11.
// SIMPLIFIED: a code stays good for its half minute, as one call may delete many versions.

import { stepOfCode } from '../../mfa.ts'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Caller, World } from '../../types.ts'
import { ownerOf } from './bucket.ts'
import type { Bucket } from './state.ts'

/** `mfa` is a device's serial number, a space, and its code. */
export function checkMfa(world: World, { name }: Bucket, caller: Caller, mfa: string | undefined): void {
  const [, serial = '', code = ''] = /^(\S+) (\d{6})$/.exec(mfa ?? '') ?? []
  const owner = own(world.accounts, ownerOf(world, name) ?? '')
  const mine = caller.kind === 'root' && caller.account === owner?.id && owner.root.mfaDevices.includes(serial)
  if (!mine || stepOfCode(owner, serial, code, world.now) === undefined)
    fail('AccessDenied', 'Mfa Authentication must be used for this request', 403)
}
