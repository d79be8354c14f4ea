// The objects or files that a transfer begins with.

import { eTagOf } from '#account'
import { utf8 } from '../base64.ts'
import { serviceText } from '../errors.ts'
import { request, type Work } from '../place.ts'
import { namesIn, readFile } from '../../shell/files.ts'
import { isObject, objectsUnder, type S3Object } from './objects.ts'
import { baseName, isS3, type S3Place, type Where } from './uri.ts'

export interface Found {
  readonly where: Where
  readonly name: string // below the folder that was asked for
  readonly object?: S3Object // as it was listed
}
export type Sources = { readonly found: readonly Found[] } | { readonly fatal: string }

/** `unseen`: one that nobody looks for first, as nothing depends on its being there. */
export function sourcesOf(work: Work, from: Where, reach: 'all' | 'one' | 'unseen'): Sources {
  if (!isS3(from)) return { found: localFiles(work, from.path, reach === 'all') }
  if (reach === 'all') return objectsBelow(work, from)
  if (reach === 'one') {
    const missing = missingObject(work, from)
    if (missing !== undefined) return { fatal: missing }
  }
  return { found: [{ where: from, name: baseName(from.key) }] }
}

function localFiles({ files }: Work, path: string, many: boolean): readonly Found[] {
  if (!many || readFile(files, path) !== undefined) return [{ where: { path }, name: baseName(path) }]
  const folder = path.replace(/\/$/, '')
  return namesIn(files, folder).map((name) => ({ where: { path: folder === '.' ? name : `${folder}/${name}` }, name }))
}

function objectsBelow(work: Work, { bucket, key }: S3Place): Sources {
  const prefix = key === '' || key.endsWith('/') ? key : `${key}/`
  const asked = objectsUnder(work, 's3.ListObjectsV2', { Bucket: bucket, Prefix: prefix })
  if ('error' in asked) return { fatal: serviceText('ListObjectsV2', asked.error) }
  const found = asked.listed.filter(isObject).map((object) => ({
    where: { bucket, key: object.key },
    name: object.key.slice(prefix.length),
    object,
  }))
  return { found }
}

function missingObject(work: Work, { bucket, key }: S3Place): string | undefined {
  if (key === '') return 'Parameter validation failed:\nInvalid length for parameter Key, value: 0, valid min length: 1'
  const head = request(work, 's3.HeadObject', { Bucket: bucket, Key: key })
  if (head.ok) return undefined
  const { error } = head
  return serviceText('HeadObject', error.code === '404' ? { ...error, message: `Key "${key}" does not exist` } : error)
}

/** SIMPLIFIED: `aws` also asks which is newer. The terminal's files have no times, so what counts is the content. */
export function isSame(work: Work, one: Found, other: Found, sizeOnly: boolean): boolean {
  const [mine, theirs] = [one, other].map((each) => measured(work, each))
  return mine?.size === theirs?.size && (sizeOnly || mine?.eTag === theirs?.eTag)
}

function measured(work: Work, { where, object }: Found): Pick<S3Object, 'size' | 'eTag'> | undefined {
  if (isS3(where)) return object
  const text = readFile(work.files, where.path) ?? ''
  return { size: utf8(text).length, eTag: eTagOf(text, undefined, 0) }
}
