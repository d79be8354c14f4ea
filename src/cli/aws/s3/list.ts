// `aws s3 ls`. SIMPLIFIED: times are UTC; `aws` shows those of the computer's zone.

import { serviceError, type Stopped } from '../errors.ts'
import type { Work } from '../place.ts'
import type { S3Arguments } from './arguments.ts'
import { isObject, objectsUnder, type Listed } from './objects.ts'
import { baseName, isS3, whereOf } from './uri.ts'

export function list(work: Work, { paths: [path = 's3://'], switches }: S3Arguments): number | Stopped {
  // The scheme may be left out. AWS: AWS CLI Command Reference v2, s3 ls, 2026-11.
  const where = whereOf(path.startsWith('s3://') ? path : `s3://${path}`)
  if (!isS3(where)) return 0
  const asked =
    where.bucket === ''
      ? objectsUnder(work, 's3.ListBuckets', {})
      : objectsUnder(work, 's3.ListObjectsV2', {
          Bucket: where.bucket,
          Prefix: where.key,
          ...(!switches.has('--recursive') && { Delimiter: '/' }),
        })
  if ('error' in asked) return serviceError(where.bucket === '' ? 'ListBuckets' : 'ListObjectsV2', asked.error)
  const objects = asked.listed.filter(isObject)
  const human = switches.has('--human-readable')
  work.stdout += asked.listed.map((one) => row(one, switches.has('--recursive'), human)).join('')
  if (switches.has('--summarize')) work.stdout += summary(objects, human)
  return where.key !== '' && asked.listed.length === 0 ? 1 : 0
}

function row(one: Listed, whole: boolean, human: boolean): string {
  if ('prefix' in one) return `${'PRE'.padStart(30)} ${baseName(one.prefix)}/\n`
  const time = one.modified.slice(0, 19).replace('T', ' ')
  if ('bucket' in one) return `${time} ${one.bucket}\n`
  const size = human ? humanSize(one.size) : String(one.size)
  return `${time} ${size.padStart(10)} ${whole ? one.key : (one.key.split('/').at(-1) ?? '')}\n`
}

function summary(objects: readonly { readonly size: number }[], human: boolean): string {
  const size = objects.reduce((sum, one) => sum + one.size, 0)
  return `\nTotal Objects: ${objects.length}\n   Total Size: ${human ? humanSize(size) : size}\n`
}

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']

export function humanSize(bytes: number): string {
  if (bytes === 1) return '1 Byte'
  if (bytes < 1024) return `${bytes} Bytes`
  const power = UNITS.findIndex((_, at) => Math.round((bytes / 1024 ** (at + 2)) * 1024) < 1024)
  return `${(bytes / 1024 ** (power + 1)).toFixed(1)} ${UNITS[power] ?? ''}`
}
