import { Dialog } from 'radix-ui'
import { useRef, useState } from 'react'
import { SearchList } from '../parts/SearchList.tsx'
import { find, grouped } from './find.ts'
import { recentIds, remember } from './recent.ts'
import { type Entry, useEntries } from './useEntries.ts'

/** Lessons, pages, places, actions and words, by name. Still empty, it offers what was chosen last, and what can be done here. */
export function SearchDialog({ close }: { close: () => void }) {
  const [sought, setSought] = useState('')
  const [recent] = useState(recentIds)
  const entries = useEntries()
  const chosen = useRef<Entry>(undefined)
  const found = sought.trim() === '' ? offered(entries, recent) : find(entries, sought)
  const choose = (id: string): void => {
    chosen.current = entries.find((entry) => entry.id === id)
    remember(id)
    close()
    chosen.current?.open()
  }
  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-20 bg-canvas/70" />
        <Dialog.Content
          aria-describedby={undefined}
          // The focus goes back to where it was; from a place that was chosen it would be taken away again.
          onCloseAutoFocus={(event) => chosen.current?.moves && event.preventDefault()}
          className="fixed inset-x-2 top-2 z-20 mx-auto flex max-w-140 flex-col gap-2 rounded-xl border border-edge bg-surface p-3 text-ink shadow-card md:top-16"
        >
          <Dialog.Title className="sr-only">Search</Dialog.Title>
          <SearchList
            label="Search lessons, pages, actions and words"
            listLabel="Found"
            sought={sought}
            onSought={setSought}
            found={found}
            onChoose={choose}
            empty={`Nothing here is called “${sought.trim()}”. Try one word, such as policy, root or MFA.`}
          />
          <p className="border-t border-line pt-2 text-xs text-ink-3">
            Arrow keys move, Enter opens, Esc closes. Ctrl+K brings you here from anywhere.
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function offered(entries: readonly Entry[], recent: readonly string[]) {
  const before = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
  const start = entries.filter(({ id, atStart }) => atStart && !recent.includes(id))
  return grouped([...before.map((entry) => ({ ...entry, group: 'Chosen before' })), ...start])
}
