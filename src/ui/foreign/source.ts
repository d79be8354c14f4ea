// The address that a link names: `#/learn?src=https://…`. It is shown before anything is asked of it.

export interface Source {
  readonly url: string
  readonly host: string
}

/** `hash`: location.hash. Null: the link names no address that we would ask. */
export function sourceIn(hash: string): Source | null {
  const [, written] = /[?&]src=(.*)$/.exec(hash) ?? []
  return written === undefined ? null : sourceOf(written)
}

/** Only https: what comes the open way could be changed on the way. */
export function sourceOf(written: string): Source | null {
  try {
    const url = new URL(/^https:/i.test(written) ? written.trim() : decodeURIComponent(written).trim())
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
    url.hash = ''
    return { url: url.href, host: url.host }
  } catch {
    return null
  }
}
