import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { Mark } from './Mark.tsx'
import type { OptionMark } from './marks.ts'

/** Things to be put in order: two buttons each, or drag. What was moved keeps the focus. */
export function OrderRows({
  label,
  texts,
  order,
  marks,
  locked,
  onChange,
  tell,
}: {
  label: string
  texts: ReadonlyMap<string, string>
  order: readonly string[]
  marks: Readonly<Record<string, OptionMark>>
  locked: boolean
  onChange: (order: readonly string[]) => void
  tell: (text: string) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<{ readonly id: string; readonly way: 'up' | 'down' }>()
  const [dragged, setDragged] = useState<string>()

  useEffect(() => {
    if (!moved) return
    const row = list.current?.querySelector(`[data-row="${CSS.escape(moved.id)}"]`)
    const same = row?.querySelector<HTMLButtonElement>(`[data-way=${moved.way}]:not(:disabled)`)
    ;(same ?? row?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus()
  }, [moved])

  const place = (id: string, to: number): void => {
    const others = order.filter((one) => one !== id)
    onChange([...others.slice(0, to), id, ...others.slice(to)])
    tell(`${texts.get(id)}: now ${to + 1} of ${order.length}`)
  }
  const move = (id: string, way: 'up' | 'down'): void => {
    place(id, order.indexOf(id) + (way === 'up' ? -1 : 1))
    setMoved({ id, way })
  }
  return (
    <ol ref={list} aria-label={label} className="grid gap-1.5">
      {order.map((id, index) => {
        const mark = marks[id]
        const text = texts.get(id) ?? id
        const frame = mark
          ? mark.right
            ? 'border-allow bg-allow-soft'
            : 'border-deny bg-deny-soft'
          : 'border-edge bg-surface'
        return (
          <li
            key={id}
            data-row={id}
            draggable={!locked}
            onDragStart={() => setDragged(id)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== undefined && dragged !== id) place(dragged, index)
            }}
            className={`grid gap-1 rounded-md border px-2 py-1 ${frame} ${dragged === id ? 'border-dashed' : ''}`}
          >
            <div className="flex items-center gap-2">
              <span className="w-5 shrink-0 text-right text-xs text-ink-2">{index + 1}</span>
              <span className="min-w-0 flex-1 text-sm wrap-anywhere text-ink">{text}</span>
              {(['up', 'down'] as const).map((way) => {
                const Icon = way === 'up' ? ArrowUp : ArrowDown
                return (
                  <Button
                    key={way}
                    kind="quiet"
                    scale="small"
                    data-way={way}
                    aria-label={`Move ${way}: ${text}`}
                    disabled={locked || index === (way === 'up' ? 0 : order.length - 1)}
                    onClick={() => move(id, way)}
                  >
                    <Icon size={16} aria-hidden />
                  </Button>
                )
              })}
            </div>
            {mark && <Mark {...mark} />}
          </li>
        )
      })}
    </ol>
  )
}
