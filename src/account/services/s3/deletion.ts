// Deleting one key or one version of it, whether alone or in a list.
// AWS: S3 User Guide, "Deleting object versions from a versioning-enabled bucket", 2026-11.

import type { Draft } from 'immer'
import { own } from '../../own.ts'
import type { Caller, Permission, World } from '../../types.ts'
import { objectArn, validKey } from './bucket.ts'
import { keysOf } from './conditionKeys.ts'
import { checkLock } from './lock.ts'
import { checkMfa } from './mfa.ts'
import { checkWrite } from './preconditions.ts'
import type { Bucket } from './state.ts'
import { findObject, hide, isMarker, removeVersion, versionIdOf } from './versions.ts'

interface Asked {
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly IfMatch?: string | undefined
  readonly MFA?: string | undefined
  readonly BypassGovernanceRetention?: boolean | undefined
}

/** s3:DeleteObject hides a key behind a delete marker; s3:DeleteObjectVersion takes a version away for good. */
export function deletePermissions(bucket: string, asked: Asked): readonly Permission[] {
  const resource = objectArn(bucket, validKey(asked.Key))
  const action = asked.VersionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion'
  return [
    { action, resource, context: keysOf(asked, false) },
    ...(asked.BypassGovernanceRetention ? [{ action: 's3:BypassGovernanceRetention', resource }] : []),
  ]
}

export interface Removed {
  readonly DeleteMarker?: true // one was set, or the version that went was one
  readonly VersionId?: string
}

export function deleteOne(draft: Draft<World>, bucket: Draft<Bucket>, caller: Caller, asked: Asked): Removed {
  const { Key, VersionId } = asked
  if (asked.IfMatch !== undefined) checkWrite(own(bucket.objects, Key), { IfMatch: asked.IfMatch })
  if (VersionId !== undefined) {
    if (bucket.mfaDelete === 'Enabled') checkMfa(draft, bucket, caller, asked.MFA)
    const object = findObject(bucket, Key, VersionId)
    if (object) checkLock(object, asked.BypassGovernanceRetention, draft.now)
    const removed = removeVersion(bucket, Key, VersionId)
    return { ...(removed && isMarker(removed) && { DeleteMarker: true }), VersionId }
  }
  const marker = hide(draft, bucket, Key)
  return marker ? { DeleteMarker: true, VersionId: versionIdOf(marker) } : {}
}
