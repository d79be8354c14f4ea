import { useState } from 'react'
import { Link, useParams } from 'wouter'
import course from 'virtual:course'
import { type Answer, gradeAnswer, type Unit } from '#lessons'
import { lessonPath } from '../lessonPath.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { QuestionCard } from '../player/quiz/QuestionCard.tsx'
import { keyOf, progress } from '../progress.ts'
import { unitKey } from './items.ts'
import { dayOf } from './schedule.ts'
import { passes, scoreOf } from './score.ts'

export function UnitQuizPage() {
  return <UnitPage kind="quiz" />
}
export function TestOutPage() {
  return <UnitPage kind="test-out" />
}

type Kind = 'quiz' | 'test-out'
const about: Record<Kind, string> = {
  quiz: 'What the unit was about, without looking. You may try again. What you miss at first comes back in the review.',
  'test-out':
    'For people who know this already. One try each. With 90 percent right, the lessons of the unit count as known and the next units open. You can still do them.',
}

function UnitPage({ kind }: { kind: Kind }) {
  const { n } = useParams<{ n: string }>()
  const unit = course.units.find((one) => String(one.n) === n)
  if (!unit)
    return (
      <Page title="There is no such unit">
        <Link href="/" className="text-accent underline">
          To the course
        </Link>
      </Page>
    )
  return <Questions key={`${kind}/${n}`} unit={unit} kind={kind} />
}

function Questions({ unit, kind }: { unit: Unit; kind: Kind }) {
  const [round, setRound] = useState(1)
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const [first, setFirst] = useState<Readonly<Record<string, boolean>>>({})
  const [said, setSaid] = useState('')
  const [today] = useState(() => dayOf(new Date()))
  const once = kind === 'test-out'
  const lessons = unit.lessons.map(({ id }) => keyOf(course.id, id))

  const answer = (id: string, value: Answer): void => {
    const question = unit.quiz.find((one) => one.id === id)
    if (!question) return
    const right = gradeAnswer(question, value).correct
    const now = Object.hasOwn(first, id) ? first : { ...first, [id]: right }
    setAnswers({ ...answers, [id]: value })
    setFirst(now)
    if (now !== first) progress.getState().answered(unitKey(course, unit.n, id), right)
    const score = scoreOf(unit.quiz, now)
    if (once && score.open === 0 && passes(score)) progress.getState().testedOut(lessons)
  }
  const score = scoreOf(unit.quiz, first)
  return (
    <Page title={`Unit ${unit.n}: ${unit.title}, ${once ? 'test-out' : 'quiz'}`}>
      <p>{about[kind]}</p>
      {once && unit.testOut && (
        <p>
          Or finish{' '}
          <Link href={lessonPath(unit.testOut)} className="text-accent underline">
            {unit.lessons.find(({ id }) => id === unit.testOut)?.title}
          </Link>{' '}
          on your own: that counts, too.
        </p>
      )}
      {unit.quiz.length === 0 && <Notice kind="note">The questions of this unit are still being written.</Notice>}
      <ol className="grid gap-4">
        {unit.quiz.map((question) => (
          <li key={`${round}/${question.id}`}>
            <QuestionCard
              question={question}
              seed={`${today}/${round}`}
              given={answers[question.id]}
              last={once}
              tell={setSaid}
              onAnswer={(value) => answer(question.id, value)}
            />
          </li>
        ))}
      </ol>
      {unit.quiz.length > 0 && (
        <p className="text-sm">
          {score.of - score.open} of {score.of} answered, {score.right} right{once ? '' : ' at the first try'}.
        </p>
      )}
      {score.of > 0 && score.open === 0 && (
        <Notice kind={passes(score) ? 'good' : 'note'}>
          <strong>{score.percent} percent.</strong>{' '}
          {once
            ? passes(score)
              ? 'The lessons of this unit count as known. Nothing you did before is lost.'
              : 'It takes 90. The lessons explain what was missing, and you may try again.'
            : 'What you missed at first is in your review, from tomorrow on.'}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-4">
        {score.open < score.of && (
          <Button
            onClick={() => {
              setRound(round + 1)
              setAnswers({})
              setFirst({})
            }}
          >
            Start over
          </Button>
        )}
        <Link href="/" className="text-sm font-semibold text-accent underline">
          Back to the course
        </Link>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </Page>
  )
}
