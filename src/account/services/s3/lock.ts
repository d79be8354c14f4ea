// Object Lock: versions that cannot be deleted before their time. AWS: S3 User Guide, "Using S3 Object Lock", 2026-11.

import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { timeOf } from '../../timestamp.ts'
import type { Attributes, Bucket, LockMode, ObjectLock, S3Object } from './state.ts'

const DAY = 86_400_000 // milliseconds

interface Asked {
  readonly ObjectLockMode?: LockMode | undefined
  readonly ObjectLockRetainUntilDate?: string | undefined
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
}

/** What protects a new object: what the upload says, otherwise the bucket's default. */
export function lockFor(
  { objectLock }: Bucket,
  { ObjectLockMode: mode, ObjectLockRetainUntilDate: date, ObjectLockLegalHoldStatus: legalHold }: Asked,
  now: number,
): Pick<Attributes, 'retention' | 'legalHold'> {
  if ((mode === undefined) !== (date === undefined))
    fail('InvalidArgument', 'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied')
  if (!objectLock && (mode !== undefined || legalHold !== undefined))
    fail('InvalidRequest', 'Bucket is missing Object Lock Configuration')
  const until = date === undefined ? undefined : timeOf(date)
  if (until !== undefined && until <= now) fail('InvalidArgument', 'The retain until date must be in the future!')
  return present({
    retention: mode !== undefined && until !== undefined ? { mode, until } : defaultRetention(objectLock, now),
    legalHold,
  })
}

function defaultRetention(
  { mode, days, years }: ObjectLock = {},
  now: number,
): NonNullable<Attributes['retention']> | undefined {
  if (mode === undefined) return undefined
  return { mode, until: now + (days ?? (years ?? 0) * 365) * DAY }
}

/** Refuses to delete a version that is protected. Governance gives way to who may, and says so. */
export function checkLock({ retention, legalHold }: S3Object, bypass: boolean | undefined, now: number): void {
  const held = retention !== undefined && retention.until > now && !(retention.mode === 'GOVERNANCE' && bypass)
  if (held || legalHold === 'ON') fail('AccessDenied', 'Access Denied because object protected by object lock.', 403)
}
