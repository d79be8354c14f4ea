import { useId, useState } from 'react'
import { type Answer, gradeAnswer, presented, type Question } from '#lessons'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { marksOf, outcomeWords } from './marks.ts'
import { Options } from './Options.tsx'
import { OrderRows } from './OrderRows.tsx'

/**
 * A question of any kind. Trying again is changing the answer; `last` gives one try and then shows everything.
 * The focus stays on the button, and the outcome goes to the page's status region through `tell`.
 */
export function QuestionCard({
  question,
  seed,
  given,
  last = false,
  onAnswer,
  tell,
}: {
  question: Question
  seed: string
  given: Answer | undefined
  last?: boolean
  onAnswer: (value: Answer) => void
  tell: (text: string) => void
}) {
  const id = useId()
  const [changed, setChanged] = useState<Answer>()
  const answer = changed ?? given ?? startOf(question, seed)
  const graded = given !== undefined && (last || same(answer, given))
  const grade = graded ? gradeAnswer(question, given) : undefined
  const locked = last && graded
  const marks = grade ? marksOf(question, given ?? answer ?? '', last || grade.correct) : {}
  const words = grade && (grade.correct || last || question.kind === 'number') ? grade.say : undefined

  const submit = (): void => {
    if (answer === undefined || locked) return
    tell(outcomeWords(question, answer, last))
    onAnswer(answer)
  }
  return (
    <form
      data-question={question.id}
      className="grid gap-2 rounded-lg border border-accent bg-accent-soft p-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <fieldset className="grid gap-1">
        <legend className="pb-1 font-semibold text-ink">{question.text}</legend>
        {question.kind === 'many' && <p className="pb-1 text-xs text-ink-2">Tick all that are right.</p>}
        <Field
          name={id}
          question={question}
          seed={seed}
          answer={answer}
          marks={marks}
          locked={locked}
          onChange={setChanged}
          tell={tell}
        />
      </fieldset>
      <div>
        <Button
          type="submit"
          kind={graded ? 'plain' : 'primary'}
          disabled={answer === undefined}
          aria-disabled={locked}
        >
          Answer
        </Button>
      </div>
      {grade && (
        <Notice kind={grade.correct ? 'good' : 'note'}>
          <strong>
            {grade.correct ? 'Right.' : last ? 'Not right.' : 'Not yet. Change your answer and try again.'}
          </strong>{' '}
          {words}
          {question.source && (grade.correct || last) && (
            <>
              {' '}
              <a href={question.source} target="_blank" rel="noopener noreferrer" className="text-accent underline">
                What AWS says
              </a>
            </>
          )}
        </Notice>
      )}
    </form>
  )
}

function Field({
  name,
  question,
  seed,
  answer,
  marks,
  locked,
  onChange,
  tell,
}: {
  name: string
  question: Question
  seed: string
  answer: Answer | undefined
  marks: ReturnType<typeof marksOf>
  locked: boolean
  onChange: (answer: Answer) => void
  tell: (text: string) => void
}) {
  switch (question.kind) {
    case 'one':
    case 'many':
    case 'decision': {
      const texts = new Map<string, string>(question.options.map((option) => [option.id, option.text]))
      const rows = presented(question, seed).map((id) => ({ id, text: texts.get(id) ?? id }))
      const many = question.kind === 'many'
      return <Options {...{ name, rows, many, marks, locked, onChange }} chosen={answer} />
    }
    case 'order':
      return (
        <OrderRows
          label={question.text}
          texts={new Map(question.items.map((item) => [item.id, item.text]))}
          order={Array.isArray(answer) ? (answer as readonly string[]) : []}
          {...{ marks, locked, onChange, tell }}
        />
      )
    case 'number':
      return (
        <label className="flex items-center gap-2 text-sm text-ink">
          <span className="sr-only">Your answer{question.unit && `, in ${question.unit}`}</span>
          <input
            inputMode="decimal"
            readOnly={locked}
            defaultValue={typeof answer === 'number' ? answer : ''}
            onChange={(event) => onChange(numberOf(event.target.value))}
            className="min-h-8 w-32 rounded-md border border-edge bg-surface px-2 pointer-coarse:min-h-11"
          />
          {question.unit && <span aria-hidden>{question.unit}</span>}
        </label>
      )
  }
}

/** What is no number is an answer all the same, and a wrong one. */
function numberOf(text: string): Answer {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(number) ? number : text
}

/** An order is there from the beginning; everything else has to be chosen. */
function startOf(question: Question, seed: string): Answer | undefined {
  return question.kind === 'order' ? presented(question, seed) : undefined
}

function same(a: Answer | undefined, b: Answer): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
