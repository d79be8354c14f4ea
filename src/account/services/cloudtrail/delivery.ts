// From the trail of events to log files in a bucket, as part of each call: before it runs, what is due is delivered.
// So the files are objects like any other (listed, read, copied, deleted, refused by a policy), and the same world and
// call give the same files. AWS: CloudTrail User Guide, "How CloudTrail works" and "Log file name format", 2026-11.
// SIMPLIFIED: the files are not packed, no digest files are made, the delivery is no event of its own, and what another
// account's caller does to a bucket is in the caller's trail alone.

import { castDraft, type Draft, produce } from 'immer'
import { byteLength } from '../../byteLength.ts'
import { eTag, newOpaqueId } from '../../ids.ts'
import { own } from '../../own.ts'
import type { AccountId, TrailEvent, World } from '../../types.ts'
import { ownerOf } from '../s3/bucket.ts'
import { contentText } from '../s3/content.ts'
import { lockFor } from '../s3/lock.ts'
import { store } from '../s3/versions.ts'
import { folder, mayDeliver } from './access.ts'
import { logs } from './selectors.ts'
import type { Trail } from './state.ts'
import { trailArn } from './trail.ts'

const DELAY = 300_000 // milliseconds; "within an average of about 5 minutes of an API call"

/** The world with every log file that is due by now. */
export function deliver(world: World): World {
  const due = Object.values(world.accounts).flatMap(({ id, cloudtrail }) =>
    Object.values(cloudtrail?.trails ?? {}).flatMap((trail) =>
      dueAt(world, id, trail) <= world.now ? [{ id, name: trail.name }] : [],
    ),
  )
  if (due.length === 0) return world
  return produce(world, (draft) => {
    for (const { id, name } of due) deliverTrail(draft, id, name)
  })
}

/** Notes a new event, the last there is, with every trail that was logging when its call arrived. */
export function queue(draft: Draft<World>, before: World, event: TrailEvent): void {
  const account = event.recipientAccountId
  const logging = Object.values(own(before.accounts, account)?.cloudtrail?.trails ?? {}).filter(
    (trail) => trail.logging && logs(trail, event) && own(draft.accounts[account]?.cloudtrail?.trails, trail.name),
  )
  for (const { name } of logging) {
    const arn = trailArn(account, name)
    draft.undelivered = {
      ...draft.undelivered,
      [arn]: [...(draft.undelivered?.[arn] ?? []), draft.trail.length - 1],
    }
  }
}

/** What a trail still holds goes out at once, before the trail itself goes. */
export function flush(draft: Draft<World>, account: AccountId, trail: Draft<Trail>): void {
  write(draft, account, trail, pendingOf(draft, account, trail), draft.now)
  delete draft.undelivered?.[trailArn(account, trail.name)]
}

function pendingOf(world: World, account: AccountId, { name }: Trail): readonly number[] {
  return world.undelivered?.[trailArn(account, name)] ?? []
}

/** When the oldest event is five minutes old; what could not be delivered is tried again with each call. */
function dueAt(world: World, account: AccountId, trail: Trail): number {
  const [oldest] = pendingOf(world, account, trail)
  if (oldest === undefined) return Number.POSITIVE_INFINITY
  return trail.deliveryError === undefined ? timeAt(world, oldest) + DELAY : world.now
}

/** A file holds what was recorded until it is delivered. After a long pause there are several, each at its own time. */
function deliverTrail(draft: Draft<World>, account: AccountId, name: string): void {
  const trail = own(draft.accounts[account]?.cloudtrail?.trails, name)
  if (!trail) return
  for (let at = dueAt(draft, account, trail); at <= draft.now; at = dueAt(draft, account, trail)) {
    const batch = pendingOf(draft, account, trail).filter((index) => timeAt(draft, index) <= at)
    if (!write(draft, account, trail, batch, at)) return
  }
}

function write(
  draft: Draft<World>,
  account: AccountId,
  trail: Draft<Trail>,
  batch: readonly number[],
  at: number,
): boolean {
  for (const region of new Set(batch.map((index) => regionAt(draft, index)))) {
    const events = batch.filter((index) => regionAt(draft, index) === region)
    const error = put(draft, account, trail, region, events, at)
    if (error !== undefined) {
      trail.deliveryError = error
      return false
    }
  }
  const left = pendingOf(draft, account, trail).filter((index) => !batch.includes(index))
  draft.undelivered = { ...draft.undelivered, [trailArn(account, trail.name)]: left }
  trail.deliveredAt = at
  delete trail.deliveryError
  return true
}

/** One file for each Region; answers with why not, in S3's word. */
function put(
  draft: Draft<World>,
  account: AccountId,
  trail: Trail,
  region: string,
  events: readonly number[],
  at: number,
): string | undefined {
  const bucket = own(own(draft.accounts, ownerOf(draft, trail.bucket) ?? '')?.s3.buckets, trail.bucket)
  if (!bucket) return 'NoSuchBucket'
  const [day = '', time = ''] = new Date(at).toISOString().split('T')
  const stamp = `${day.replaceAll('-', '')}T${time.slice(0, 2)}${time.slice(3, 5)}Z`
  const file = `${account}_CloudTrail_${region}_${stamp}_${newOpaqueId(draft, 16)}.json.gz`
  const key = `${folder(account, trail)}${region}/${day.replaceAll('-', '/')}/${file}`
  if (!mayDeliver(draft, account, trail, key)) return 'AccessDenied'
  const body = { events }
  store(
    draft,
    bucket,
    castDraft({
      key,
      size: byteLength(contentText(draft, body)),
      eTag: eTag(draft.serial++),
      lastModified: at,
      contentType: 'application/json',
      headers: { ContentEncoding: 'gzip' },
      body,
      ...lockFor(bucket, {}, at),
      ...(trail.kmsKeyId !== undefined && {
        encryption: { algorithm: 'aws:kms' as const, keyId: trail.kmsKeyId, bucketKey: false },
      }),
    }),
  )
  return undefined
}

// INVARIANT: the trail only grows, so the events that are waited for are there.
function timeAt(world: World, index: number): number {
  return Date.parse(world.trail[index]?.eventTime ?? '')
}

function regionAt(world: World, index: number): string {
  return world.trail[index]?.awsRegion ?? ''
}
