// `aws s3 presign`: an address that carries its own signature. Made without asking anybody; whether it opens the object
// is decided when it is used. AWS: S3 API Reference, "Authenticating requests: using query parameters", 2026-11.

import { type Credentials, REGION } from '#account'
import { utf8 } from '../base64.ts'
import { paramValidation, type Stopped } from '../errors.ts'
import type { Work } from '../place.ts'
import { hex, hmac, sha256 } from '../sha256.ts'
import type { S3Arguments } from './arguments.ts'
import { isS3, type S3Place, whereOf } from './uri.ts'

const LIFETIME = '3600' // seconds

export function presign(work: Work, { paths: [path = ''], values }: S3Arguments): number | Stopped {
  const where = whereOf(path.startsWith('s3://') ? path : `s3://${path}`)
  const expires = values.get('--expires-in') ?? LIFETIME
  if (!/^[+-]?\d+$/.test(expires)) return paramValidation(`argument --expires-in: invalid int value: '${expires}'`)
  if (isS3(where)) work.stdout += `${addressOf(where, expires, keysOf(work.credentials), work.world.now)}\n`
  return 0
}

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** SIMPLIFIED: whoever is signed in to the console has no keys to see; these stand for the temporary ones of `aws login`. */
function keysOf(credentials: Credentials): Keys {
  if ('accessKeyId' in credentials) return credentials
  const secret = hex(sha256(utf8(JSON.stringify(credentials)))).toUpperCase()
  return { accessKeyId: `ASIA${secret.replaceAll(/[^A-Z2-7]/g, '').slice(0, 16)}`, secretAccessKey: secret }
}

function addressOf({ bucket, key }: S3Place, expires: string, keys: Keys, now: number): string {
  const time = `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const scope = [time.slice(0, 8), REGION, 's3', 'aws4_request']
  const host = `${bucket}.s3.${REGION}.amazonaws.com`
  const path = `/${key.split('/').map(escaped).join('/')}`
  const query = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', [keys.accessKeyId, ...scope].join('/')],
    ['X-Amz-Date', time],
    ['X-Amz-Expires', expires],
    ...(keys.sessionToken === undefined ? [] : [['X-Amz-Security-Token', keys.sessionToken]]),
    ['X-Amz-SignedHeaders', 'host'],
  ]
    .map(([name = '', value = '']) => `${name}=${escaped(value)}`)
    .join('&')
  const asked = ['GET', path, query, `host:${host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  const signed = ['AWS4-HMAC-SHA256', time, scope.join('/'), hex(sha256(utf8(asked)))].join('\n')
  const signing = scope.reduce((at, part) => hmac(at, utf8(part)), utf8(`AWS4${keys.secretAccessKey}`))
  return `https://${host}${path}?${query}&X-Amz-Signature=${hex(hmac(signing, utf8(signed)))}`
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
