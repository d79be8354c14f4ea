import { CircleCheck, CircleDashed, CircleDot, FastForward, History } from 'lucide-react'
import { Link } from 'wouter'
import { lessonPath } from '../lessonPath.ts'
import type { Standing } from '../progress.ts'
import type { LessonStanding, UnitStanding } from './standing.ts'

/** A unit on the map. One that builds on unfinished work says so, and may be opened all the same. */
export function UnitCard({ of, next }: { of: UnitStanding; next: string | undefined }) {
  const { unit, lessons, locked, minutesLeft } = of
  const passed = lessons.filter((lesson) => lesson.passed).length
  const written = lessons.length > 0
  const here = lessons.some(({ card }) => card.id === next)
  const frame = here ? 'border-accent bg-surface' : written ? 'border-edge bg-surface' : 'border-line'
  return (
    <li className={`grid content-start gap-2 rounded-lg border p-4 ${frame}`}>
      <p className="text-xs text-ink-3">Unit {unit.n}</p>
      <h3 className={`text-base font-semibold ${written ? '' : 'text-ink-2'}`}>{unit.title}</h3>
      <div className="h-1 overflow-hidden rounded-full bg-sunken" aria-hidden>
        <div className="h-full bg-allow" style={{ width: `${(100 * passed) / unit.lessons.length}%` }} />
      </div>
      <p className="text-xs text-ink-3">
        {written ? `${passed} of ` : 'Being written: '}
        {unit.lessons.length} lessons{minutesLeft > 0 && `, ${minutesLeft} min left`}
      </p>
      {locked.length > 0 ? (
        <p className="text-xs text-ink-2">
          Builds on {listOf(locked.map(({ n }) => n))}, which {locked.length === 1 ? 'is' : 'are'} not done yet.
          {written && ' You may look ahead.'}
        </p>
      ) : (
        unit.after.length > 0 && <p className="text-xs text-ink-3">Builds on {listOf(unit.after)}.</p>
      )}
      {unit.quiz.length > 0 && !of.passed && (
        <Link href={`/test-out/${unit.n}`} className={quiet} aria-label={`Test out of unit ${unit.n}`}>
          I know this: test out
        </Link>
      )}
      {written && (
        <ul className="grid gap-1">
          {lessons.map((lesson) => (
            <LessonLink key={lesson.card.id} of={lesson} />
          ))}
        </ul>
      )}
      {unit.quiz.length > 0 && (
        <Link href={`/quiz/${unit.n}`} className={quiet} aria-label={`Quiz of unit ${unit.n}`}>
          Quiz, {unit.quiz.length} {unit.quiz.length === 1 ? 'question' : 'questions'}
        </Link>
      )}
    </li>
  )
}

const quiet = 'flex min-h-8 items-center text-sm text-accent underline pointer-coarse:min-h-11'

const look: Record<Standing, { icon: typeof CircleCheck; colour: string; word: string }> = {
  done: { icon: CircleCheck, colour: 'text-allow', word: 'Done: ' },
  'done-before': { icon: History, colour: 'text-implicit', word: 'Done in an older version: ' },
  known: { icon: FastForward, colour: 'text-allow', word: 'Known: ' },
  begun: { icon: CircleDot, colour: 'text-accent', word: 'Begun: ' },
  new: { icon: CircleDashed, colour: 'text-ink-3', word: '' },
}

function LessonLink({ of: { card, standing } }: { of: LessonStanding }) {
  const { icon: Icon, colour, word } = look[standing]
  return (
    <li>
      <Link
        href={lessonPath(card.id)}
        title={`${word}${card.summary}`}
        className="flex min-h-8 items-center gap-1.5 text-sm font-semibold text-accent underline pointer-coarse:min-h-11"
      >
        <Icon size={16} className={`shrink-0 ${colour}`} aria-hidden />
        <span>
          {word && <span className="sr-only">{word}</span>}
          {card.number} {card.title}
        </span>
      </Link>
      {standing === 'done-before' && (
        <p className="pl-6 text-xs text-ink-2">You did an older version. This one has changed enough to try again.</p>
      )}
    </li>
  )
}

function listOf(numbers: readonly number[]): string {
  const words = [...numbers].map(String)
  const last = words.pop()
  return words.length === 0 ? `unit ${last}` : `units ${words.join(', ')} and ${last}`
}
