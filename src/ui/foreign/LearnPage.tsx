import { type DragEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { OpenedLessons } from './OpenedLessons.tsx'
import { opened, show } from './collection.ts'
import { chosenFiles, droppedFiles } from './dropped.ts'
import { fetchLesson } from './fetchLesson.ts'
import { openEntries } from './open.ts'
import { type Source, sourceIn, sourceOf } from './source.ts'
import type { Refused } from './types.ts'
import type { Entry } from './unpack.ts'

const DEVICE = 'your device'

/** Lessons that are not of this course: from an address, or from files. */
export function LearnPage() {
  const [location] = useLocation()
  const collection = useStore(opened, (o) => o.collection)
  const [state, setState] = useState<'idle' | 'busy' | Refused>('idle')
  const [over, setOver] = useState(false)

  const open = async (read: Promise<readonly Entry[] | Refused>, from: string): Promise<void> => {
    setState('busy')
    const entries = await read
    const result = 'refused' in entries ? entries : await openEntries(entries, from)
    if ('refused' in result) return setState(result)
    show(result)
    setState('idle')
  }
  const fetchFrom = (source: Source): Promise<void> =>
    open(
      fetchLesson(source).then((file) => ('refused' in file ? file : [{ path: file.name, bytes: file.bytes }])),
      source.host,
    )
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void open(droppedFiles(event.dataTransfer.items), DEVICE)
  }
  return (
    <div
      className="min-h-dvh"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Page title="Lessons from elsewhere">
        <p>
          Anybody can write lessons. They are read and proved here, in your browser, before they open. Nothing in them
          is run as a program. What you reach in them is kept apart from the course.
        </p>
        <FromAddress key={location} busy={state === 'busy'} onFetch={(source) => void fetchFrom(source)} />
        <div
          className={`grid justify-items-start gap-3 rounded-lg border-2 border-dashed p-4 ${over ? 'border-accent bg-accent-soft' : 'border-edge'}`}
        >
          <h2 className="font-semibold text-ink">From your device</h2>
          <p>Drop a file, several files, a folder or a zip anywhere on this page, or choose:</p>
          <Picker label="Choose files or a zip" onChoose={(files) => void open(chosenFiles(files), DEVICE)} />
          <Picker label="Choose a folder" folder onChoose={(files) => void open(chosenFiles(files), DEVICE)} />
        </div>
        <div role="status" className="grid gap-3">
          {state === 'busy' && <p>Reading and proving …</p>}
          {typeof state === 'object' && <Notice kind="bad">{state.refused}</Notice>}
        </div>
        {collection && state === 'idle' && <OpenedLessons collection={collection} />}
      </Page>
    </div>
  )
}

/** The host is shown before anything is asked of it. */
function FromAddress({ busy, onFetch }: { busy: boolean; onFetch: (source: Source) => void }) {
  const linked = sourceIn(window.location.hash)
  const [written, setWritten] = useState(linked?.url ?? '')
  const source = sourceOf(written)
  return (
    <form
      className="grid gap-3 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (source) onFetch(source)
      }}
    >
      <h2 className="font-semibold text-ink">From an address</h2>
      <label className="grid gap-1">
        <span>Address of a lesson.md or a zip, beginning with https://</span>
        <input
          type="url"
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          spellCheck={false}
          className="min-h-8 w-full rounded-md border border-edge bg-surface px-2 font-mono text-sm text-ink pointer-coarse:min-h-11"
        />
      </label>
      {source ? (
        <p className="wrap-anywhere">
          This asks <strong className="text-ink">{source.host}</strong> for the file. That host learns your internet
          address, and that you use Deny by Default. Nothing else is sent.
        </p>
      ) : (
        written !== '' && <p>This is no address that begins with https://</p>
      )}
      <div>
        <Button type="submit" kind="primary" disabled={!source || busy} className="max-w-full">
          {source ? `Fetch from ${source.host}` : 'Fetch'}
        </Button>
      </div>
    </form>
  )
}

function Picker({
  label,
  folder = false,
  onChoose,
}: {
  label: string
  folder?: boolean
  onChoose: (files: readonly File[]) => void
}) {
  return (
    <label className="grid gap-1 text-sm font-semibold text-ink">
      {label}
      <input
        type="file"
        multiple
        {...(folder ? { webkitdirectory: '' } : { accept: '.md,.yaml,.zip' })}
        className="max-w-full text-sm font-normal"
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])])
          event.target.value = '' // the same file again is a new choice: its author has changed it
        }}
      />
    </label>
  )
}
