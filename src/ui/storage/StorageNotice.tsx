import { useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { downloadDamage, downloadWork } from './downloadWork.ts'
import type { Storage, Trouble } from './storage.ts'

const said: Record<Trouble, string> = {
  forbidden:
    'This browser does not let the page save anything. You can go on working. Download your work before you close the page.',
  full: 'There is no room left to save. Nothing is lost while this page stays open, and saving is tried again every few seconds. Download your work to be safe.',
  newer:
    'A newer version of Deny by Default has been open in this browser. This page is older and no longer saves, so that nothing gets mixed up. Reload it.',
}

/** Says when work is not being saved, and offers what can be done. Silent otherwise. */
export function StorageNotice({ storage }: { storage: Storage }) {
  const { trouble, damaged } = useStore(storage.state)
  const [closed, close] = useState<Trouble | null>(null)
  const [seen, see] = useState(0)
  return (
    <div role="status" className="grid gap-2">
      {trouble && trouble !== closed && (
        <Notice
          kind="note"
          actions={
            <>
              {trouble === 'newer' && <Button onClick={() => location.reload()}>Reload</Button>}
              <Button onClick={() => void downloadWork()}>Download my work</Button>
              <Button kind="quiet" onClick={() => close(trouble)}>
                Close
              </Button>
            </>
          }
        >
          {said[trouble]}
        </Notice>
      )}
      {damaged > seen && (
        <Notice
          kind="note"
          actions={
            <>
              <Button onClick={() => void downloadDamage()}>Download the damaged copy</Button>
              <Button kind="quiet" onClick={() => see(damaged)}>
                Close
              </Button>
            </>
          }
        >
          Something that was saved here is damaged. What was saved before it is back, and the damaged copy is kept.
        </Notice>
      )}
    </div>
  )
}
