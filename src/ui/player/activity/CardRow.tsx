import type { KeyboardEvent } from 'react'
import type { Bin, Card, PartGrade } from '#lessons'
import { Mark } from '../quiz/Mark.tsx'

/** A card: its text picks it up, its menu places it, and what the last check said of it stands below. */
export function CardRow({
  card,
  bins,
  bin,
  mark,
  picked,
  quiet,
  onPick,
  onPlace,
  onTouch,
}: {
  card: Card
  bins: readonly Bin[]
  bin: string // '' in the deck
  mark: PartGrade | undefined
  picked: boolean
  quiet: boolean // another card is picked up: Tab passes this one over, on the way to the places
  onPick: () => void
  onPlace: (bin: string, byKeys: boolean) => void
  onTouch: () => void
}) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = bins[Number(event.key) - 1]
    if (target && /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      onPlace(target.id, true)
    }
  }
  const frame = picked
    ? 'border-accent bg-accent-soft'
    : mark
      ? mark.correct
        ? 'border-allow bg-allow-soft'
        : 'border-deny bg-deny-soft'
      : 'border-edge bg-surface'
  return (
    <li
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.id)
        onTouch()
      }}
      onPointerEnter={onTouch}
      className={`grid gap-1 rounded-md border px-2 py-1 ${frame}`}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <button
          type="button"
          data-focus={card.id}
          aria-pressed={picked}
          title="Pick up"
          tabIndex={quiet ? -1 : 0}
          onClick={onPick}
          onFocus={onTouch}
          onKeyDown={onKeyDown}
          className="min-h-8 min-w-32 flex-1 cursor-grab text-left text-sm wrap-anywhere text-ink pointer-coarse:min-h-11"
        >
          {card.text}
        </button>
        <select
          aria-label={`Place of: ${card.text}`}
          value={bin}
          tabIndex={quiet ? -1 : 0}
          onFocus={onTouch}
          onChange={(event) => onPlace(event.target.value, false)}
          className="min-h-8 max-w-full rounded-md border border-edge bg-surface px-1 text-sm text-ink pointer-coarse:min-h-11"
        >
          <option value="">{bin === '' ? 'Choose' : 'Back to the cards'}</option>
          {bins.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </div>
      {mark && <Mark right={mark.correct} say={mark.say} source={card.source} />}
    </li>
  )
}
