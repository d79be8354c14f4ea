import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import course from 'virtual:course'
import { loaders } from 'virtual:lessons'
import { gradeAnswer, type Answer, type Question } from '#lessons'
import { Button } from '../parts/Button.tsx'
import { Page } from '../parts/Page.tsx'
import { QuestionCard } from '../player/quiz/QuestionCard.tsx'
import { progress, useProgress } from '../progress.ts'
import { itemOf, questionIn } from './items.ts'
import { dayOf } from './schedule.ts'
import { useDue } from './useDue.ts'

const ROUND = 10 // questions: five minutes at most

/** What was missed, one question at a time, mixed over the units. */
export function ReviewPage() {
  const due = useDue()
  const [round] = useState(() => due.slice(0, ROUND))
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const waiting = useProgress((p) => Object.keys(p.review).length)
  const key = round[at]
  return (
    <Page title="Review">
      {key === undefined ? (
        <Finished asked={round.length} left={due.length} waiting={waiting} />
      ) : (
        <>
          <p className="text-sm">
            Question {at + 1} of {round.length}. One try each: what is right comes back later, what is wrong tomorrow.
          </p>
          <ReviewItem key={key} of={key} tell={setSaid} onNext={() => setAt(at + 1)} />
        </>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </Page>
  )
}

function ReviewItem({ of: key, tell, onNext }: { of: string; tell: (text: string) => void; onNext: () => void }) {
  const question = useQuestion(key)
  const [given, setGiven] = useState<Answer>()
  const [seed] = useState(() => String(dayOf(new Date())))
  if (question === 'loading') return <p>Fetching the question…</p>
  return (
    <div className="grid gap-3">
      {question === 'gone' ? (
        <p>The course has this question no more.</p>
      ) : (
        <QuestionCard
          question={question}
          seed={`${seed}/${key}`}
          given={given}
          last
          tell={tell}
          onAnswer={(value) => {
            setGiven(value)
            progress.getState().answered(key, gradeAnswer(question, value).correct)
          }}
        />
      )}
      {(question === 'gone' || given !== undefined) && (
        <div>
          <Button
            kind="primary"
            onClick={() => {
              if (question === 'gone') progress.getState().forget(key)
              onNext()
            }}
          >
            Next
          </Button>
        </div>
      )}
    </div>
  )
}

/** A lesson is fetched for its questions; a unit's come with the course. */
function useQuestion(key: string): Question | 'loading' | 'gone' {
  const [found, setFound] = useState<Question | 'loading' | 'gone'>('loading')
  useEffect(() => {
    let wanted = true
    const item = itemOf(course, key)
    const load = item && 'lesson' in item.place ? loaders[item.place.lesson] : undefined
    const lesson = load ? load().then((module) => module.default) : Promise.resolve(undefined)
    void lesson
      .then((one) => (item && questionIn(item, course, one)) ?? 'gone')
      .catch(() => 'loading' as const)
      .then((question) => wanted && setFound(question))
    return () => {
      wanted = false
    }
  }, [key])
  return found
}

function Finished({ asked, left, waiting }: { asked: number; left: number; waiting: number }) {
  return (
    <div className="grid gap-3">
      <p>
        {asked > 0
          ? left > 0
            ? `That was a round. ${left} more are due; a pause helps as much.`
            : 'That was all for today.'
          : waiting > 0
            ? `Nothing is due today. ${waiting} ${waiting === 1 ? 'question waits' : 'questions wait'} for another day.`
            : 'Nothing waits here. What you miss in a quiz or a card activity comes back after 1, 3, 7 and 21 days.'}
      </p>
      <Link href="/" className="text-sm font-semibold text-accent underline">
        Back to the course
      </Link>
    </div>
  )
}
