// Requests that hold only while the object is, or is not, what the caller thinks. AWS: S3 User Guide, "Conditional
// requests", 2026-11.

import { fail } from '../../operation.ts'
import { timeOf } from '../../timestamp.ts'
import type { S3Object } from './state.ts'

interface Conditions {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly IfModifiedSince?: string | undefined
  readonly IfUnmodifiedSince?: string | undefined
}

/** Before an object is put in the place of what is there. */
export function checkWrite(current: S3Object | undefined, { IfMatch, IfNoneMatch }: Conditions): void {
  if (IfNoneMatch !== undefined && IfNoneMatch !== '*')
    fail('NotImplemented', 'A header you provided implies functionality that is not implemented', 501)
  if (IfNoneMatch !== undefined && current) unmet()
  if (IfMatch === undefined) return
  if (!current) fail('NoSuchKey', 'The specified key does not exist.', 404)
  else if (!matches(current, IfMatch)) unmet()
}

/** Before an object is read. What has not changed is not sent again. */
export function checkRead(object: S3Object, conditions: Conditions): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions
  if (IfMatch !== undefined ? !matches(object, IfMatch) : changedAfter(object, IfUnmodifiedSince)) unmet()
  const same = IfNoneMatch !== undefined ? matches(object, IfNoneMatch) : unchangedAfter(object, IfModifiedSince)
  if (same) fail('304', 'Not Modified', 304)
}

function matches({ eTag }: S3Object, asked: string): boolean {
  return asked === '*' || asked.replaceAll('"', '') === eTag.replaceAll('"', '')
}

function changedAfter({ lastModified }: S3Object, time: string | undefined): boolean {
  return time !== undefined && lastModified > timeOf(time)
}

function unchangedAfter({ lastModified }: S3Object, time: string | undefined): boolean {
  return time !== undefined && lastModified <= timeOf(time)
}

function unmet(): never {
  return fail('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412)
}
