// A situation as text that fits into a link: deflate, then base64url, behind a version. What comes back is foreign text and
// is read with care. Nothing in it is run.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import * as z from 'zod/mini'
import type { Call, World } from '#account'

export interface Situation {
  readonly world: World
  readonly identity: string // who is signed in
  readonly watched: Call
  readonly permission: { readonly action: string; readonly resource: string } | null
  readonly walk: number | null
  readonly draft: { readonly id: string; readonly text: string } | null // the policy in the editor
}

const VERSION = 1
const MARK = 'dbd' // of our links
export const MOST = 60_000 // characters of a link that every browser and most chats take
const MOST_TEXT = 8_000_000 // bytes that a link may unfold to: a small one can be made that never ends

export type Problem = 'foreign' | 'too-new' | 'damaged' | 'too-large'

/** For people: what is the matter, and what to try. */
export const problemText: Readonly<Record<Problem, string>> = {
  foreign: 'This is no link of Deny by Default. Copy the whole link again.',
  'too-new': 'This link was made by a newer version. Reload the page to get it.',
  damaged: 'This link is damaged, most often because its end is missing. Copy the whole link again.',
  'too-large': 'This account is too large for a link. Save it as a file and send that.',
}

const situation = z.object({
  world: z.object({
    now: z.number(),
    serial: z.number(),
    home: z.string(),
    accounts: z.record(
      z.string(),
      z.object({
        id: z.string(),
        root: z.object({}),
        iam: z.object({
          users: z.record(z.string(), z.unknown()),
          groups: z.record(z.string(), z.unknown()),
          roles: z.record(z.string(), z.unknown()),
          policies: z.record(z.string(), z.unknown()),
        }),
        s3: z.object({ buckets: z.record(z.string(), z.unknown()) }),
        sts: z.object({}),
      }),
    ),
    trail: z.array(z.unknown()),
  }),
  identity: z.string(),
  watched: z.object({ as: z.string(), operation: z.string(), input: z.record(z.string(), z.unknown()) }),
  permission: z.nullable(z.object({ action: z.string(), resource: z.string() })),
  walk: z.nullable(z.number()),
  draft: z.nullable(z.object({ id: z.string(), text: z.string() })),
})

/** The fragment of a link; null: it would be too large. The log stays behind: it is long, and tells what somebody did. */
export function toPayload(given: Situation): string | null {
  const packed = deflateSync(strToU8(toText(given)), { level: 9 })
  const payload = `${MARK}${VERSION}.${toBase64Url(packed)}`
  return payload.length > MOST ? null : payload
}

export function fromPayload(payload: string): Situation | Problem {
  const [, version, body] = /^dbd(\d+)\.([\w-]+)$/.exec(payload) ?? []
  if (version === undefined || body === undefined) return payload.startsWith(MARK) ? 'damaged' : 'foreign'
  if (Number(version) > VERSION) return 'too-new'
  if (payload.length > MOST) return 'too-large'
  try {
    const out = new Uint8Array(MOST_TEXT)
    return fromText(strFromU8(inflateSync(fromBase64Url(body), { out })))
  } catch {
    return 'damaged'
  }
}

/** An account in a file: the same, readable. */
export function toText({ world, ...rest }: Situation): string {
  const { undelivered: _waiting, ...left } = world // it points into the log
  return JSON.stringify({ ...rest, world: { ...left, trail: [] } })
}

export function fromText(text: string): Situation | Problem {
  try {
    const read = situation.safeParse(JSON.parse(text))
    if (!read.success || !Object.hasOwn(read.data.world.accounts, read.data.world.home)) return 'foreign'
    // Read by the schema as far as the app must rely on it before anybody has asked anything of the account.
    return JSON.parse(text) as Situation
  } catch {
    return 'damaged'
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}
