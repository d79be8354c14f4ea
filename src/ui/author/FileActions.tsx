import { strToU8, zipSync } from 'fflate'
import { sources } from 'virtual:lessons/sources'
import { useStore } from 'zustand'
import { Button } from '../parts/Button.tsx'
import { save } from '../share/save.ts'
import { draft, type Files, fresh, LESSON } from './draft.ts'
import { canWriteBack, openFolder, writeBack } from './folder.ts'

/** Where a lesson comes from, and where it goes. `tell` says how that went. */
export function FileActions({ said, tell }: { said: string; tell: (done: Promise<string>) => void }) {
  const folder = useStore(draft, (d) => d.folder)
  const { open } = draft.getState()
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2">
      <Button onClick={() => open(fresh())}>New lesson</Button>
      <select
        aria-label="Begin with a lesson of the course"
        value=""
        onChange={(event) => {
          const load = sources[event.target.value]
          if (load) void load().then((module) => open(module.default))
        }}
        className="min-h-8 max-w-44 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:min-h-11"
      >
        <option value="">Begin with …</option>
        {Object.keys(sources).map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <Button onClick={() => download(draft.getState().files ?? {})}>Download</Button>
      {canWriteBack() && (
        <>
          <Button
            onClick={() =>
              tell(
                openFolder().then(({ files, folder: from }) => {
                  if (!Object.hasOwn(files, LESSON)) return 'There is no lesson.md in that folder.'
                  open(files, from)
                  return 'Opened.'
                }),
              )
            }
          >
            Open folder
          </Button>
          <Button
            disabled={!folder}
            onClick={() => folder && tell(writeBack(folder, draft.getState().files ?? {}).then(() => 'Written.'))}
          >
            Write back
          </Button>
        </>
      )}
      <span role="status" className="text-xs text-ink-2">
        {said}
      </span>
    </div>
  )
}

/** One file as it is, several as a zip. */
function download(files: Files): void {
  const texts = Object.entries(files).filter(([name]) => /\.(md|yaml)$/.test(name))
  const [only] = texts
  if (only && texts.length === 1) return save(only[0], new Blob([only[1]], { type: 'text/markdown' }))
  const zip = zipSync(Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])))
  save('lesson.zip', new Blob([zip.slice()], { type: 'application/zip' }))
}
