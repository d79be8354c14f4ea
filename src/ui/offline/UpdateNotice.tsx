import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { downloadWork } from '../storage/downloadWork.ts'
import type { Storage } from '../storage/storage.ts'
import { activate, hasUnsentText, registerServiceWorker, updates } from './updates.ts'

const held = {
  unsaved: 'Your work cannot be saved now. Download it first, then reload.',
  unsent: 'You have typed something that is not sent yet. It would be lost.',
}

/** "New version. Reload?" Everything is saved first; what cannot be saved holds it back until the learner says so twice. */
export function UpdateNotice({ storage }: { storage: Storage }) {
  useEffect(registerServiceWorker, [])
  const waiting = useStore(updates, (s) => s.waiting)
  const [why, hold] = useState<keyof typeof held | null>(null)
  const [later, putOff] = useState(false)
  if (!waiting || later) return <div role="status" />
  const reload = async (): Promise<void> => {
    if (hasUnsentText()) hold('unsent')
    else if (!(await storage.flush())) hold('unsaved')
    else activate(waiting)
  }
  return (
    <div role="status">
      <Notice
        kind="note"
        actions={
          <>
            {why === 'unsaved' && <Button onClick={() => void downloadWork()}>Download my work</Button>}
            <Button kind="primary" onClick={() => (why ? activate(waiting) : void reload())}>
              {why ? 'Reload all the same' : 'Reload'}
            </Button>
            <Button kind="quiet" onClick={() => putOff(true)}>
              Later
            </Button>
          </>
        }
      >
        {why ? held[why] : 'There is a new version. Reload to get it? Your work is saved first.'}
      </Notice>
    </div>
  )
}
