// Every page of what S3 lists.

import type { Result } from '#account'
import { isMembers, type Members } from '../members.ts'
import { nextPage, pagingOf } from '../paging.ts'
import { request, type Work } from '../place.ts'

export interface S3Object {
  readonly key: string
  readonly size: number // bytes
  readonly modified: string // 2026-11-23T09:00:00Z
  readonly eTag: string
}
export type Listed = S3Object | { readonly prefix: string } | { readonly bucket: string; readonly modified: string }

export function isObject(one: Listed): one is S3Object {
  return 'key' in one
}

type Failed = Extract<Result<never>, { ok: false }>['error']

export function objectsUnder(
  work: Work,
  operation: 's3.ListBuckets' | 's3.ListObjectsV2',
  input: Members,
): { readonly listed: readonly Listed[] } | { readonly error: Failed } {
  const listed: Listed[] = []
  const paging = pagingOf(operation)
  let page: Members | undefined = {}
  while (page) {
    const result = request(work, operation, { ...input, ...page })
    if (!result.ok) return { error: result.error }
    const answer: Members = isMembers(result.output) ? result.output : {}
    listed.push(
      ...rows(answer.CommonPrefixes).map(({ Prefix }) => ({ prefix: String(Prefix) })),
      ...rows(answer.Buckets).map(({ Name, CreationDate }) => ({
        bucket: String(Name),
        modified: String(CreationDate),
      })),
      ...rows(answer.Contents).map(({ Key, Size, LastModified, ETag }) => ({
        key: String(Key),
        size: Number(Size),
        modified: String(LastModified),
        eTag: String(ETag),
      })),
    )
    page = paging && nextPage(paging, answer)
  }
  return { listed }
}

function rows(value: unknown): readonly Members[] {
  return Array.isArray(value) ? value.filter(isMembers) : []
}
