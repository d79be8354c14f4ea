// What goes on behind every page: saving, and keeping the app for when there is no network. Shows itself only when
// there is something to say.

import { use } from 'react'
import { UpdateNotice } from './offline/UpdateNotice.tsx'
import { startSaving } from './storage/startSaving.ts'
import { StorageNotice } from './storage/StorageNotice.tsx'

export function Background() {
  const storage = use(startSaving())
  return (
    <aside
      aria-label="Notices"
      className="pointer-events-none fixed inset-x-2 bottom-16 z-10 mx-auto grid max-w-140 gap-2 md:bottom-4 *:pointer-events-auto"
    >
      <StorageNotice storage={storage} />
      <UpdateNotice storage={storage} />
    </aside>
  )
}
