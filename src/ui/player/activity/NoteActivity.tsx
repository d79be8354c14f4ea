import { useState } from 'react'
import { type Activity, type Answer, gradeAnswer } from '#lessons'
import { Button } from '../../parts/Button.tsx'

/** A few words of the learner's own. Nobody reads them but the learner. */
export function NoteActivity({
  activity,
  given,
  onCheck,
}: {
  activity: Extract<Activity, { kind: 'note' }>
  given: Answer | undefined
  onCheck: (answer: Answer, words: string) => void
}) {
  const before = typeof given === 'object' && !Array.isArray(given) ? (given as Readonly<Record<string, string>>) : {}
  const [written, setWritten] = useState<Readonly<Record<string, string>>>()
  const texts = written ?? before
  const short =
    given === undefined ? [] : Object.entries(gradeAnswer(activity, given).parts).filter(([, { correct }]) => !correct)
  return (
    <form
      aria-label={activity.text ?? 'Your notes'}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const { correct } = gradeAnswer(activity, texts)
        onCheck(texts, correct ? 'Noted.' : 'Something is still too short.')
      }}
    >
      {activity.text && <h2 className="font-semibold text-ink">{activity.text}</h2>}
      {activity.fields.map(({ id, text, min }) => (
        <label key={id} className="grid gap-1 text-sm text-ink">
          {text}
          <textarea
            rows={2}
            value={texts[id] ?? ''}
            onChange={(event) => setWritten({ ...texts, [id]: event.target.value })}
            className="rounded-md border border-edge bg-surface p-2 text-sm"
          />
          {short.some(([field]) => field === id) && (
            <span className="text-xs text-ink-2">Write at least {min} characters.</span>
          )}
        </label>
      ))}
      <div>
        <Button type="submit" kind="primary">
          Keep my notes
        </Button>
      </div>
    </form>
  )
}
