import { type DragEvent, lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { Loading } from '../parts/Loading.tsx'
import { Pane } from '../parts/Pane.tsx'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import { wantsPlainEditor } from '../editor/plain.ts'
import { draft } from './draft.ts'
import { droppedLesson } from './dropped.ts'
import { FileActions } from './FileActions.tsx'
import { offersIn } from './offersIn.ts'
import type { Proofs } from './useProof.ts'

const TextEditor = lazy(() => import('../editor/TextEditor.tsx').then((module) => ({ default: module.TextEditor })))

/** The files of the lesson, one of them in the editor. */
export function FilesPane({ proofs: { proved, schemas } }: { proofs: Proofs }) {
  const files = useStore(draft, (d) => d.files) ?? {}
  const file = useStore(draft, (d) => d.file)
  const spot = useStore(draft, (d) => d.spot)
  const opened = useStore(draft, (d) => d.opened)
  const names = Object.keys(files).filter((name) => /\.(md|yaml)$/.test(name))
  const problems = useMemo(
    () =>
      (proved?.problems ?? [])
        .filter((one) => one.file === file)
        .map(({ code, message, suggestion, ...rest }) => ({
          ...rest,
          message: `${code} ${message}${suggestion === undefined ? '' : `. Try: ${suggestion}`}`,
        })),
    [proved, file],
  )
  const complete = useCallback(
    (text: string, line: number, column: number) => offersIn(schemas, file, text, line, column),
    [schemas, file],
  )
  const [said, setSaid] = useState('')
  const tell = (done: Promise<string>): void => {
    done.then(setSaid, () => setSaid('The browser did not let that happen.'))
  }
  const { edit, select, at, open } = draft.getState()
  // Before the editor, which would write the names of the files into the text.
  const take = (event: DragEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    if (event.type === 'drop')
      tell(
        droppedLesson(event.dataTransfer.items).then((dropped) => {
          if (typeof dropped === 'string') return dropped
          open(dropped)
          return 'Opened.'
        }),
      )
  }
  const text = files[file] ?? ''
  return (
    <Pane id="files" label="Files" area="files">
      <div className="flex min-h-0 flex-1 flex-col" onDragOverCapture={take} onDropCapture={take}>
        <FileActions {...{ said, tell }} />
        <Tabs
          label="Files of the lesson"
          name="author-files"
          tabs={names.map((name) => ({ id: name, label: name }))}
          selected={file}
          onSelect={select}
        />
        <TabPanel name="author-files" id={file} className="flex flex-col">
          {wantsPlainEditor() ? (
            <textarea
              aria-label={file}
              value={text}
              spellCheck={false}
              onChange={(event) => edit(event.target.value)}
              className="min-h-72 flex-1 resize-none bg-surface p-3 font-mono text-sm text-ink -outline-offset-2"
            />
          ) : (
            <Suspense fallback={<Loading what="the editor" />}>
              <TextEditor
                file={`${opened}/${file}`}
                {...{ text, problems, spot, complete }}
                onChange={edit}
                onLine={at}
              />
            </Suspense>
          )}
        </TabPanel>
      </div>
    </Pane>
  )
}
