// What is kept, where, and how to take it along.

import { use, useEffect, useState } from 'react'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { browserStorage } from './browserStorage.ts'
import { downloadDamage, downloadWork } from './downloadWork.ts'
import { importAll, type ImportRefusal } from './file.ts'
import type { Storage } from './storage.ts'

const refusal: Record<ImportRefusal, string> = {
  'not-json': 'This is not a file that was downloaded here, or it was cut off.',
  'not-ours': 'This is not a file that was downloaded here.',
  'too-large': 'This file is larger than anything that is downloaded here.',
  'too-deep': 'This is not a file that was downloaded here: it is nested too deeply.',
  'too-many': 'This file holds more than anything that is downloaded here.',
  'forbidden-name': 'This file holds names that could do harm. It was not opened.',
  newer: 'This file comes from a newer version. Reload the page to get it, then try again.',
}

export function YourData() {
  const storage = use(browserStorage())
  const [answer, setAnswer] = useState<{ kind: 'good' | 'bad'; text: string } | null>(null)
  const [damaged, setDamaged] = useState(0)
  useEffect(() => {
    storage.damage().then(
      (records) => setDamaged(records.length),
      () => {}, // without a database there is nothing damaged in it
    )
  }, [storage])
  return (
    <Page title="Your data">
      <p>
        What you have reached, and what you have done in each lesson, is kept in this browser and nowhere else. Nobody
        can see it, and nobody can bring it back when the browser is told to clear its data. A file is a good idea.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => void downloadWork()}>
          Download everything
        </Button>
        <Button
          onClick={() =>
            void keep().then((kept) =>
              setAnswer(
                kept
                  ? { kind: 'good', text: 'The browser will not clear it by itself.' }
                  : { kind: 'bad', text: 'The browser makes no promise. A downloaded file is safer.' },
              ),
            )
          }
        >
          Ask the browser to keep it
        </Button>
        {damaged > 0 && <Button onClick={() => void downloadDamage()}>Download damaged copies ({damaged})</Button>}
      </div>
      <label className="grid gap-1 text-ink">
        <span>Open a file that was downloaded here. What is here stays; what is in the file is added.</span>
        <input
          type="file"
          accept=".json,application/json"
          className="text-sm"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void open(storage, file).then(setAnswer)
          }}
        />
      </label>
      <div role="status">{answer && <Notice kind={answer.kind}>{answer.text}</Notice>}</div>
    </Page>
  )
}

async function open(storage: Storage, file: File): Promise<{ kind: 'good' | 'bad'; text: string }> {
  const read = importAll(storage, await file.text())
  if ('refused' in read) return { kind: 'bad', text: refusal[read.refused] }
  if (!(await storage.flush()))
    return { kind: 'bad', text: 'The file was read, but the browser does not let it be saved.' }
  // What is open in this page was read before; it is simplest to begin again.
  setTimeout(() => location.reload(), 1500)
  return { kind: 'good', text: `Added: ${read.taken}. Left out: ${read.left}. The page starts again with it.` }
}

async function keep(): Promise<boolean> {
  return 'storage' in navigator && (await navigator.storage.persist())
}
