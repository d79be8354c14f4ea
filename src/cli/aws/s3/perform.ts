// One step of a transfer: the calls that make it, and the line that tells of it.

import type { Result } from '#account'
import { serviceText } from '../errors.ts'
import { isMembers } from '../members.ts'
import { request, type Work } from '../place.ts'
import { namesIn, readFile, removeFile, writeFile } from '../../shell/files.ts'
import { readShorthand } from '../shorthand.ts'
import { isS3, type LocalPlace, type S3Place, shown, type Where } from './uri.ts'

export type Move =
  | { readonly kind: 'copy' | 'move'; readonly from: Where; readonly to: Where }
  | { readonly kind: 'delete'; readonly from: Where }

/** How much is said and done. */
export interface Voice {
  readonly results: boolean
  readonly errors: boolean
  readonly dry: boolean
  readonly guesses: boolean // what kind of content a file's name promises
  readonly values: ReadonlyMap<string, string>
}

/** The options that go along with what is written. AWS: AWS CLI Command Reference v2, s3 cp, 2026-11. */
export const MEMBERS: Readonly<Record<string, string>> = {
  '--acl': 'ACL',
  '--cache-control': 'CacheControl',
  '--content-disposition': 'ContentDisposition',
  '--content-encoding': 'ContentEncoding',
  '--content-language': 'ContentLanguage',
  '--content-type': 'ContentType',
  '--expires': 'Expires',
  '--metadata': 'Metadata',
  '--metadata-directive': 'MetadataDirective',
  '--sse': 'ServerSideEncryption',
  '--sse-kms-key-id': 'SSEKMSKeyId',
  '--storage-class': 'StorageClass',
  '--website-redirect': 'WebsiteRedirectLocation',
}

/** Was it done? */
export function perform(work: Work, move: Move, voice: Voice): boolean {
  const what = wordFor(move)
  const names = 'to' in move ? `${shown(move.from)} to ${shown(move.to)}` : shown(move.from)
  if (voice.dry) {
    if (voice.results) work.stdout += `(dryrun) ${what}: ${names}\n`
    return true
  }
  const problem = done(work, move, voice)
  // What goes to the standard output is not talked about there.
  if (problem === undefined && voice.results && !isStream(move)) work.stdout += `${what}: ${names}\n`
  if (problem !== undefined && voice.errors) work.stderr += `${what} failed: ${names} ${problem}\n`
  return problem === undefined
}

function wordFor(move: Move): string {
  if (move.kind !== 'copy') return move.kind
  if (!isS3(move.from)) return 'upload'
  return isS3(move.to) ? 'copy' : 'download'
}

function isStream(move: Move): boolean {
  return 'to' in move && !isS3(move.to) && move.to.path === '-'
}

function done(work: Work, move: Move, voice: Voice): string | undefined {
  if (!('to' in move)) return removed(work, move.from)
  const { from, to } = move
  const problem = isS3(from) ? fetched(work, from, to, voice) : isS3(to) ? uploaded(work, from, to, voice) : undefined
  return problem ?? (move.kind === 'move' ? removed(work, from) : undefined)
}

function uploaded(work: Work, { path }: LocalPlace, to: S3Place, voice: Voice): string | undefined {
  const body = path === '-' ? work.place.input : readFile(work.files, path)
  if (body === undefined && namesIn(work.files, path).length > 0)
    return `[Errno 21] Is a directory: '/home/cloudshell-user/${path.replace(/^\.\//, '')}'`
  const type = voice.guesses ? TYPES[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] : undefined
  return problemOf(
    'PutObject',
    request(work, 's3.PutObject', {
      Bucket: to.bucket,
      Key: to.key,
      ...(type !== undefined && { ContentType: type }),
      ...membersIn(voice, ['MetadataDirective']),
      Body: body ?? '',
    }),
  )
}

function fetched(work: Work, from: S3Place, to: Where, voice: Voice): string | undefined {
  if (isS3(to)) {
    const source = `${from.bucket}/${encodeURIComponent(from.key).replaceAll('%2F', '/')}`
    return problemOf(
      'CopyObject',
      request(work, 's3.CopyObject', { Bucket: to.bucket, Key: to.key, CopySource: source, ...membersIn(voice, []) }),
    )
  }
  const result = request(work, 's3.GetObject', { Bucket: from.bucket, Key: from.key })
  if (!result.ok) return problemOf('GetObject', result)
  const body = isMembers(result.output) && typeof result.output.Body === 'string' ? result.output.Body : ''
  if (to.path === '-') work.stdout += body
  else work.files = writeFile(work.files, to.path, body)
  return undefined
}

function removed(work: Work, from: Where): string | undefined {
  if (isS3(from))
    return problemOf('DeleteObject', request(work, 's3.DeleteObject', { Bucket: from.bucket, Key: from.key }))
  work.files = removeFile(work.files, from.path)
  return undefined
}

function problemOf(operation: string, result: Result<unknown>): string | undefined {
  return result.ok ? undefined : serviceText(operation, result.error)
}

function membersIn({ values }: Voice, without: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...values].flatMap(([flag, text]) => {
      const member = MEMBERS[flag]
      if (member === undefined || without.includes(member)) return []
      return [[member, member === 'Metadata' ? mapOf(text) : text]]
    }),
  )
}

/** `--metadata team=blue,shot=dawn`, or the same as JSON. */
function mapOf(text: string): unknown {
  if (text.startsWith('{')) {
    try {
      return JSON.parse(text) as unknown
    } catch {
      return text
    }
  }
  const read = readShorthand(text, () => ({ problem: '' }))
  return 'value' in read ? read.value : text
}

/** What Python makes of a file's name. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
}
