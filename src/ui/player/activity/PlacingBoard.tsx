// Sorting, matching and pinning. Base: every card is a row with a menu of places, and everything works with that alone.
// On top: dragging, and picking a card up and placing it by keys.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Answer, Card } from '#lessons'
import { Button } from '../../parts/Button.tsx'
import { type Board, cards, checkBoard, openBoard, type Placing, put, takeBack } from './board.ts'
import { BinView } from './BinView.tsx'
import { CardRow } from './CardRow.tsx'
import { Exhibit } from './Exhibit.tsx'
import { StackDiagram } from './StackDiagram.tsx'

export function PlacingBoard({
  activity,
  seed,
  given,
  onCheck,
  tell,
}: {
  activity: Placing
  seed: string
  given: Answer | undefined
  onCheck: (answer: Answer, checked: { right: readonly string[]; wrong: readonly string[] }, words: string) => void
  tell: (text: string) => void
}) {
  const [board, setBoard] = useState(() => openBoard(activity, seed, given))
  const [known, setKnown] = useState(given)
  const [picked, setPicked] = useState<string>()
  const [touched, setTouched] = useState<string>() // the card last picked up or looked at
  const [next, setNext] = useState<string>() // what gets the focus after a card was placed by keys
  const root = useRef<HTMLElement>(null)
  if (given !== known) {
    // Undo, or another state of the lesson: the board follows.
    setKnown(given)
    setBoard(openBoard(activity, seed, given))
  }
  useEffect(() => {
    if (next !== undefined) root.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(next)}"]`)?.focus()
  }, [next])

  const items = new Map(activity.items.map((item) => [item.id, item]))
  const of = (ids: readonly string[]): readonly Card[] => ids.flatMap((id) => items.get(id) ?? [])
  const binName = (id: string): string => activity.bins.find((bin) => bin.id === id)?.text ?? id
  const left = (after: Board): string =>
    after.deck.length === 0 ? 'All cards are placed.' : `${cards(after.deck.length)} left.`

  const place = (item: string, bin: string, byKeys = false): void => {
    const after = bin === '' ? takeBack(board, item) : put(board, item, bin)
    setBoard(after)
    setPicked(undefined)
    tell(`${bin === '' ? 'Back in the deck' : `Placed: ${binName(bin)}`}. ${left(after)}`)
    if (byKeys) setNext(board.deck[board.deck.indexOf(item) + 1] ?? after.deck[0] ?? 'check')
  }
  const pick = (item: string | undefined): void => {
    setPicked(item)
    setTouched(item ?? touched)
    setNext(undefined)
    tell(
      item === undefined
        ? 'Put down again.'
        : 'Picked up. Tab or the arrow keys lead to the places, Enter puts it there, Escape puts it down.',
    )
  }
  const check = (): void => {
    const { board: after, right, wrong } = checkBoard(activity, board)
    const words = `${right.length} right, ${wrong.length} wrong. ${wrong.length > 0 ? `${cards(wrong.length)} came back. ` : ''}${left(after)}`
    setBoard(after)
    setKnown(board.placed)
    setNext(undefined)
    onCheck(board.placed, { right, wrong }, words)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (picked === undefined) return
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') {
      event.preventDefault()
      pick(undefined)
      setNext(picked)
    } else if (step) {
      event.preventDefault()
      const places = [...(root.current?.querySelectorAll<HTMLElement>('[data-bin]') ?? [])]
      const at = places.indexOf(document.activeElement as HTMLElement)
      places[at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length]?.focus()
    }
  }

  const stack = activity.items.some(({ layer }) => layer !== undefined)
  return (
    <section ref={root} aria-label={activity.text ?? 'Cards'} className="@container grid gap-3" onKeyDown={onKeyDown}>
      {activity.text && <h2 className="font-semibold text-ink">{activity.text}</h2>}
      <p className="text-xs text-ink-2">
        Choose a place from the menu of a card, drag the card, or press its number on the card: 1 to{' '}
        {activity.bins.length}. {board.dealt.length - board.deck.length} of {board.dealt.length} placed.
      </p>
      {activity.kind === 'pin' && activity.exhibit && <Exhibit exhibit={activity.exhibit} bins={activity.bins} />}
      <div className="grid gap-3 @xl:grid-cols-2">
        <ol aria-label="Cards to place" className="grid content-start gap-1.5">
          {of(board.deck).map((card) => (
            <CardRow
              key={card.id}
              card={card}
              bins={activity.bins}
              bin=""
              mark={board.marks[card.id]}
              picked={picked === card.id}
              quiet={picked !== undefined && picked !== card.id}
              onPick={() => pick(picked === card.id ? undefined : card.id)}
              onPlace={(bin, byKeys) => place(card.id, bin, byKeys)}
              onTouch={() => setTouched(card.id)}
            />
          ))}
        </ol>
        {/* The places stay in sight, however many cards there are. */}
        <div className="grid gap-3 self-start @xl:sticky @xl:top-0">
          <div className="grid grid-cols-bins gap-2 @xl:grid-cols-1">
            {activity.bins.map((bin, index) => (
              <BinView
                key={bin.id}
                bin={bin}
                number={index + 1}
                holding={picked === undefined ? undefined : items.get(picked)?.text}
                count={Object.values(board.placed).filter((id) => id === bin.id).length}
                onPut={() => picked !== undefined && place(picked, bin.id, true)}
                onDrop={(item) => items.has(item) && place(item, bin.id)}
              >
                {of(board.dealt.filter((id) => board.placed[id] === bin.id)).map((card) => (
                  <CardRow
                    key={card.id}
                    card={card}
                    bins={activity.bins}
                    bin={bin.id}
                    mark={board.marks[card.id]}
                    picked={picked === card.id}
                    quiet={picked !== undefined && picked !== card.id}
                    onPick={() => pick(picked === card.id ? undefined : card.id)}
                    onPlace={(to, byKeys) => place(card.id, to, byKeys)}
                    onTouch={() => setTouched(card.id)}
                  />
                ))}
              </BinView>
            ))}
          </div>
          {stack && <StackDiagram lit={touched === undefined ? undefined : items.get(touched)?.layer} />}
          <div>
            <Button kind="primary" data-focus="check" disabled={Object.keys(board.placed).length === 0} onClick={check}>
              Check the cards
            </Button>
          </div>
        </div>
      </div>
    </section>
  )
}
