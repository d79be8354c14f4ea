import { Button } from '../../parts/Button.tsx'
import { useAnswer } from '../useAnswer.ts'

const MOST = 8 // that are shown; more words find less

/** The actions that fit what is typed: by the start of a name, or by words. */
export function FoundActions({ typed, onTake }: { typed: string; onTake: (name: string) => void }) {
  const query = typed.trim()
  const answer = useAnswer('actions', query.length < 2 ? null : { query, limit: MOST })
  if (!answer) return null
  return answer.actions.length === 0 ? (
    <p className="text-xs text-ink-2">AWS has no action with these words.</p>
  ) : (
    <ul aria-label="Actions found" className="grid gap-0.5 text-xs">
      {answer.actions.map(({ name, level }) => (
        <li key={name}>
          <Button kind="quiet" scale="small" aria-label={`Add ${name}`} onClick={() => onTake(name)}>
            <span className="font-mono text-ink">{name}</span> {level}
          </Button>
        </li>
      ))}
    </ul>
  )
}
