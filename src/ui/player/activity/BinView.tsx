import { type ReactNode, useState } from 'react'
import type { Bin } from '#lessons'
import { Button } from '../../parts/Button.tsx'
import { cards } from './board.ts'

/** A place for cards. While a card is picked up it has a button to put it there, which Tab reaches. */
export function BinView({
  bin,
  number,
  holding,
  count,
  onPut,
  onDrop,
  children,
}: {
  bin: Bin
  number: number
  holding: string | undefined // the text of the card that is picked up
  count: number
  onPut: () => void
  onDrop: (item: string) => void
  children: ReactNode
}) {
  const [over, setOver] = useState(false)
  return (
    <section
      aria-label={`${bin.text}, ${cards(count)}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData('text/plain'))
      }}
      className={`grid content-start gap-2 rounded-lg border border-dashed p-2 ${
        over || holding !== undefined ? 'border-accent bg-accent-soft' : 'border-edge bg-sunken'
      }`}
    >
      <div>
        <h3 className="text-sm font-semibold text-ink">
          {number} {bin.text}
        </h3>
        {bin.note && <p className="text-xs text-ink-2">{bin.note}</p>}
        <p className="text-xs text-ink-2">{cards(count)}</p>
      </div>
      {holding !== undefined && (
        <Button data-bin={bin.id} aria-label={`Put it here: ${bin.text}`} title={holding} onClick={onPut}>
          Put it here
        </Button>
      )}
      {count > 0 && <ul className="grid gap-1.5">{children}</ul>}
    </section>
  )
}
