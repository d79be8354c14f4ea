// Tags by ARN: of buckets and of access points.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import { ownerOf } from '../s3/bucket.ts'
import type { Tag } from '../s3/tags.ts'

interface Tagged {
  tags?: Record<string, string>
}

export function findTagged(draft: Draft<World>, account: AccountId, arn: string): Tagged {
  const s3 = draft.accounts[account]?.s3
  const [, bucket = '', point = ''] = /^arn:aws:s3:(?:::([^/]+)|[\w-]+:\d{12}:accesspoint\/(.+))$/.exec(arn) ?? []
  const owned = bucket !== '' && ownerOf(draft, bucket) === account
  return (
    (owned ? own(s3?.buckets, bucket) : own(s3?.accessPoints, point)) ??
    fail('NoSuchResource', "The specified resource doesn't exist.", 404)
  )
}

/** AWS: S3 API Reference, TagResource, 2026-11; texts as recorded. */
export function addedTags(added: readonly Tag[]): Record<string, string> {
  if (added.some(({ Key }) => /^aws:/i.test(Key)))
    fail(
      'InvalidTag',
      'User-defined tag keys can\'t start with "aws:". This prefix is reserved for system tags. Remove "aws:" from your tag keys and try again.',
    )
  if (new Set(added.map(({ Key }) => Key)).size < added.length)
    fail('InvalidTag', 'There are duplicate tag keys in your request. Remove the duplicate tag keys and try again.')
  return Object.fromEntries(added.map(({ Key, Value }) => [Key, Value]))
}
