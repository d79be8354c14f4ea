// THE ONLY FUNCTION that asks another origin for anything; docs/decisions/foreign-lessons.md.

import { MOST_BYTES } from './limits.ts'
import type { Source } from './source.ts'
import type { Refused } from './types.ts'

const PATIENCE = 10_000 // milliseconds for the whole answer

/** A lesson.md or a zip. */
export async function fetchLesson({ url, host }: Source): Promise<{ name: string; bytes: Uint8Array } | Refused> {
  try {
    const response = await fetch(url, {
      cache: 'no-store', // authors want to see what they have just saved
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error', // the page has shown this host, and no other
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok) return { refused: `${host} answered ${response.status}. Is the address right?` }
    if (/^text\/html/i.test(response.headers.get('content-type') ?? ''))
      return { refused: `${host} sent a web page, not a lesson. Use the address of the raw file.` }
    const bytes = await read(response)
    if (!bytes) return { refused: `${host} sent more than ${MOST_BYTES / 1_000_000} MB. A lesson is smaller.` }
    return { name: nameOf(url), bytes }
  } catch (error) {
    return {
      refused:
        error instanceof DOMException && error.name === 'TimeoutError'
          ? `${host} did not answer in ${PATIENCE / 1000} seconds.`
          : `${host} could not be read. It may be down, lead on to another address, or not let other pages read it. Download the file and drop it here instead.`,
    }
  }
}

/** null: too large. It stops reading there. */
async function read(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > MOST_BYTES) {
      await reader?.cancel()
      return null
    }
    parts.push(part.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** What a single file is called does not matter; it is a lesson. */
function nameOf(url: string): string {
  return /\.zip$/i.test(new URL(url).pathname) ? 'lessons.zip' : 'lesson.md'
}
