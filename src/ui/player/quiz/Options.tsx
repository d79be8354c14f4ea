import type { Answer } from '#lessons'
import { Mark } from './Mark.tsx'
import type { OptionMark } from './marks.ts'

interface Row {
  readonly id: string
  readonly text: string
}

/** One of several, or several of several: real radio buttons or checkboxes. */
export function Options({
  name,
  rows,
  many,
  chosen,
  marks,
  locked,
  onChange,
}: {
  name: string
  rows: readonly Row[]
  many: boolean
  chosen: Answer | undefined
  marks: Readonly<Record<string, OptionMark>>
  locked: boolean
  onChange: (answer: Answer) => void
}) {
  const ticked = typeof chosen === 'string' ? [chosen] : Array.isArray(chosen) ? (chosen as readonly string[]) : []
  const change = (id: string, on: boolean): void =>
    onChange(many ? (on ? [...ticked, id] : ticked.filter((one) => one !== id)) : id)
  return rows.map(({ id, text }) => {
    const mark = marks[id]
    const frame = mark ? (mark.right ? 'border-allow bg-allow-soft' : 'border-deny bg-deny-soft') : 'border-transparent'
    return (
      <div key={id} className={`grid gap-1 rounded-md border px-1 py-0.5 ${frame}`}>
        <label className="flex min-h-8 cursor-pointer items-center gap-2 pointer-coarse:min-h-11">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            value={id}
            checked={ticked.includes(id)}
            disabled={locked}
            onChange={(event) => change(id, event.target.checked)}
            className="size-4 shrink-0 accent-accent"
          />
          <span className="text-ink">{text}</span>
        </label>
        {mark && (
          <div className="pb-1 pl-6">
            <Mark {...mark} />
          </div>
        )}
      </div>
    )
  })
}
