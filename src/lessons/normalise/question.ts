import type { Activity, DecisionOption, DecisionQuestion, Prediction, Question } from '../questions/types.ts'
import type { RawActivity, RawPrediction, RawQuestion } from '../schema/questions.ts'
import { defined } from './defined.ts'

/** What the engine decides of a question: the id of the right option. */
export type Right = (
  asked: Pick<RawPrediction, 'decision' | 'after'>,
  options: DecisionQuestion['options'],
) => string | undefined

const DECISIONS: Readonly<Record<string, DecisionOption>> = {
  allow: { id: 'Allow', text: 'Allowed' },
  explicitDeny: { id: 'ExplicitDeny', text: 'Denied: something forbids it' },
  implicitDeny: { id: 'ImplicitDeny', text: 'Denied: nothing allows it' },
}

function decisionQuestionOf(raw: Omit<Extract<RawQuestion, { kind: 'decision' }>, 'kind'>, rightOf: Right) {
  const { after, options: given, ...rest } = raw
  const options = given.map((option) => {
    const { id, text } = typeof option === 'string' ? { id: option, text: undefined } : option
    const decision = Object.hasOwn(DECISIONS, id) ? DECISIONS[id] : undefined
    // Anything else names a step of the evaluation; the proof sees to it that the right one is offered.
    return decision ? { id: decision.id, text: text ?? decision.text } : ({ id, text: text ?? id } as DecisionOption)
  })
  const right = rightOf({ decision: raw.decision, after }, options)
  return { ...rest, kind: 'decision' as const, options, ...(right !== undefined && { right }) }
}

export function predictionOf(raw: RawPrediction, rightOf: Right): Prediction {
  return defined(decisionQuestionOf(raw, rightOf)) as Prediction
}

export function questionOf(raw: RawQuestion, rightOf: Right): Question {
  switch (raw.kind) {
    case 'one':
    case 'many':
      return defined({
        ...raw,
        options: raw.options.map(defined),
        shuffle: raw.shuffle !== 'none',
      }) as Question
    case 'number':
      return defined({
        ...raw,
        correct: typeof raw.correct === 'number' ? { eq: raw.correct } : defined(raw.correct),
      }) as Question
    case 'order':
      return defined({ ...raw, items: raw.items.map(defined) }) as Question
    case 'decision':
      return defined(decisionQuestionOf(raw, rightOf)) as Question
  }
}

export function activityOf(raw: RawActivity): Activity {
  const shuffle = raw.shuffle !== 'none'
  switch (raw.kind) {
    case 'sort':
    case 'match':
    case 'pin':
      return defined({
        ...raw,
        shuffle,
        bins: raw.bins.map(defined),
        items: raw.items.map((item) => defined({ ...item, why: item.why ?? {} })),
      }) as Activity
    case 'order':
      return defined({ ...raw, shuffle, items: raw.items.map(defined) }) as Activity
    case 'note':
      return defined({ ...raw, shuffle: false, fields: raw.fields.map(({ min = 1, ...field }) => ({ ...field, min })) })
  }
}
