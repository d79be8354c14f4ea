import { useState } from 'react'
import { type Activity, type Answer, gradeAnswer, presented } from '#lessons'
import { Button } from '../../parts/Button.tsx'
import { OrderRows } from '../quiz/OrderRows.tsx'

/** Steps to be put in order. What stands at its place says so, and stays. */
export function OrderActivity({
  activity,
  seed,
  given,
  onCheck,
  tell,
}: {
  activity: Extract<Activity, { kind: 'order' }>
  seed: string
  given: Answer | undefined
  onCheck: (answer: Answer, words: string) => void
  tell: (text: string) => void
}) {
  const [moved, setMoved] = useState<readonly string[]>()
  const order = moved ?? (Array.isArray(given) ? (given as readonly string[]) : presented(activity, seed))
  const graded = given !== undefined && JSON.stringify(given) === JSON.stringify(order)
  const parts = graded ? gradeAnswer(activity, given).parts : {}
  const marks = Object.fromEntries(Object.entries(parts).map(([id, { correct, say }]) => [id, { right: correct, say }]))
  return (
    <section aria-label={activity.text ?? 'Put in order'} className="grid gap-3">
      {activity.text && <h2 className="font-semibold text-ink">{activity.text}</h2>}
      <OrderRows
        label="From first to last"
        texts={new Map(activity.items.map(({ id, text }) => [id, text]))}
        order={order}
        marks={marks}
        locked={false}
        onChange={setMoved}
        tell={tell}
      />
      <div>
        <Button
          kind="primary"
          onClick={() => {
            const right = Object.values(gradeAnswer(activity, order).parts).filter(({ correct }) => correct).length
            onCheck(order, `${right} of ${order.length} are at their place.`)
          }}
        >
          Check the order
        </Button>
      </div>
    </section>
  )
}
