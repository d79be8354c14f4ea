// What a key stands for, and what lies behind it. AWS: S3 User Guide, "Using versioning in S3 buckets", 2026-11.

import { castDraft, type Draft } from 'immer'
import { newOpaqueId } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { World } from '../../types.ts'
import type { Bucket, DeleteMarker, S3Object, Stored } from './state.ts'

const UNVERSIONED = 'null' // as S3 calls what was stored while versioning was not on
const VERSION = /^(null|[\w.]{32})$/

export function isMarker(stored: Stored): stored is DeleteMarker {
  return 'deleteMarker' in stored
}

export function versionIdOf({ versionId = UNVERSIONED }: Stored): string {
  return versionId
}

/** As answers show it: a bucket that never had versions tells of none. */
export function shownVersion({ versioning }: Bucket, stored: Stored): string | undefined {
  return versioning === undefined ? undefined : versionIdOf(stored)
}

/** Everything under a key, newest first. */
export function stackOf(bucket: Bucket, key: string): readonly Stored[] {
  const current = own(bucket.objects, key)
  return [...(current ? [current] : []), ...(own(bucket.history, key) ?? [])]
}

/** The object that a key, or one version of it, stands for; undefined when there is none. */
export function findObject(bucket: Bucket, key: string, versionId?: string): S3Object | undefined {
  if (versionId === undefined) return own(bucket.objects, key)
  const stored = stackOf(bucket, key).find((one) => versionIdOf(one) === versionId)
  return stored && !isMarker(stored) ? stored : undefined
}

/** The same, or S3's words for what is not there. */
export function foundObject(bucket: Draft<Bucket>, key: string, versionId: string | undefined): Draft<S3Object> {
  const found = findObject(bucket, key, versionId)
  if (found) return found as Draft<S3Object> // found in a draft, so it is one
  if (versionId === undefined) return fail('NoSuchKey', 'The specified key does not exist.', 404)
  if (!VERSION.test(versionId)) return fail('InvalidArgument', 'Invalid version id specified')
  if (stackOf(bucket, key).some((one) => versionIdOf(one) === versionId))
    return fail('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405)
  return fail('NoSuchVersion', 'The specified version does not exist.', 404)
}

/** Puts a new version in front, or replaces what is there; says under which version id, where there is one. */
export function store<Kind extends Stored>(world: Draft<World>, bucket: Draft<Bucket>, stored: Kind): Kind {
  const stack = stackOf(bucket, stored.key)
  if (bucket.versioning === 'Enabled') {
    const versioned = { ...stored, versionId: newOpaqueId(world, 32) }
    keep(bucket, stored.key, [versioned, ...stack])
    return versioned
  }
  // What was stored before versioning, or while it is suspended, has the one version id `null`, and is replaced.
  keep(bucket, stored.key, [stored, ...stack.filter((one) => versionIdOf(one) !== UNVERSIONED)])
  return stored
}

/** Takes the key away: a bucket with versions gets a delete marker, any other forgets the object. */
export function hide(world: Draft<World>, bucket: Draft<Bucket>, key: string): DeleteMarker | undefined {
  if (bucket.versioning !== undefined)
    return store(world, bucket, { key, lastModified: world.now, deleteMarker: true as const })
  keep(bucket, key, [])
  return undefined
}

/** Takes one version away for good; answers with what it was. */
export function removeVersion(bucket: Draft<Bucket>, key: string, versionId: string): Stored | undefined {
  if (!VERSION.test(versionId)) fail('InvalidArgument', 'Invalid version id specified')
  const stack = stackOf(bucket, key)
  keep(
    bucket,
    key,
    stack.filter((one) => versionIdOf(one) !== versionId),
  )
  return stack.find((one) => versionIdOf(one) === versionId)
}

/** INVARIANT: `objects` has a key when, and only when, the newest under it is no delete marker; the rest is history. */
function keep(bucket: Draft<Bucket>, key: string, stack: readonly Stored[]): void {
  const [newest, ...older] = stack
  const shown = newest !== undefined && !isMarker(newest)
  if (shown) bucket.objects[key] = castDraft(newest)
  else delete bucket.objects[key]
  const behind = shown ? older : stack
  if (behind.length > 0) bucket.history = { ...bucket.history, [key]: castDraft([...behind]) }
  else delete bucket.history?.[key]
}
