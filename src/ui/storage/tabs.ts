// What the tabs of one browser tell each other. Two tabs never need to agree before they write: the database's own
// transactions keep writes apart. A message only says that there is something new to read.

import * as z from 'zod/mini'
import { type Kind, kinds } from './documents.ts'
import type { Key } from './generations.ts'

export interface Tabs {
  tellSaved(key: Key): void
  tellFormat(format: number): void
  listen(to: { saved(key: Key): unknown; format(format: number): void }): void
}

/** Other pages of the origin can speak on the channel, too. */
const message = z.union([
  z.object({ saved: z.object({ kind: z.enum(Object.keys(kinds) as [Kind, ...Kind[]]), id: z.string() }) }),
  z.object({ format: z.int() }),
])
type Message = z.infer<typeof message>

export function openTabs(): Tabs {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('deny-by-default') : undefined
  const tell = (told: Message): void => channel?.postMessage(told)
  return {
    tellSaved: ({ kind, id }) => tell({ saved: { kind, id } }),
    tellFormat: (format) => tell({ format }),
    listen({ saved, format }) {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const heard = message.safeParse(data)
        if (!heard.success) return
        if ('saved' in heard.data) saved(heard.data.saved)
        else format(heard.data.format)
      })
    },
  }
}
