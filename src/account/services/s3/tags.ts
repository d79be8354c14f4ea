// Tags of buckets and objects, which S3 checks in words of its own.
// AWS: S3 User Guide, "Object tagging" and "Using cost allocation S3 bucket tags", 2026-11; texts as recorded.

import { fail } from '../../operation.ts'
import type { Context } from './conditionKeys.ts'
import type { Tags } from './state.ts'

export interface Tag {
  readonly Key: string
  readonly Value: string
}

type Kind = 'bucket' | 'object'
const RULES: Readonly<Record<Kind, { limit: number; tooMany: string; system: string }>> = {
  bucket: {
    limit: 50,
    tooMany: 'Bucket tag count cannot be greater than 50',
    system: 'System tags cannot be added/updated by requester',
  },
  object: {
    limit: 10,
    tooMany: 'Object tags cannot be greater than 10',
    system: 'Your TagKey cannot be prefixed with aws:',
  },
}
const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

export function tagsFrom(list: readonly Tag[], kind: Kind): Tags {
  const { limit, tooMany, system } = RULES[kind]
  if (new Set(list.map(({ Key }) => Key)).size < list.length)
    fail('InvalidTag', 'Cannot provide multiple Tags with the same key')
  if (list.length > limit) fail('BadRequest', tooMany)
  for (const { Key, Value } of list) {
    if (/^aws:/i.test(Key)) fail('InvalidTag', system)
    if (Key === '' || Key.length > 128 || !ALLOWED.test(Key))
      fail('InvalidTag', 'The TagKey you have provided is invalid')
    if (Value.length > 256 || !ALLOWED.test(Value)) fail('InvalidTag', 'The TagValue you have provided is invalid')
  }
  return Object.fromEntries(list.map(({ Key, Value }) => [Key, Value]))
}

export function listed(tags: Tags = {}): readonly Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}

/** The header of an upload: `project=dawn&stage=draft`. */
export function tagsFromHeader(header: string): readonly Tag[] {
  const pairs = header === '' ? [] : header.split('&').map((pair) => pair.split('='))
  const list = pairs.map(([key = '', value = '']) => ({ Key: decoded(key), Value: decoded(value) }))
  return new Set(list.map(({ Key }) => Key)).size < list.length ? malformed() : list
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return malformed()
  }
}

function malformed(): never {
  return fail(
    'InvalidArgument',
    "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
  )
}

/** `s3:RequestObjectTag/project` and `s3:RequestObjectTagKeys`. */
export function requestTagKeys(tags: readonly Tag[], each: string, all: string): Context {
  return {
    ...Object.fromEntries(tags.map(({ Key, Value }) => [`${each}/${Key}`, Value])),
    ...(tags.length > 0 && { [all]: tags.map(({ Key }) => Key) }),
  }
}

export function objectTagKeys(tags: readonly Tag[]): Context {
  return requestTagKeys(tags, 's3:RequestObjectTag', 's3:RequestObjectTagKeys')
}

export function existingTagKeys(tags: Tags = {}): Context {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`s3:ExistingObjectTag/${key}`, value]))
}
