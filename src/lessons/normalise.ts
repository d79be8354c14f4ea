// The short forms that authors write → the one form that the checks read.

import type { RawCheck, RawLesson, RawLine } from './schema.ts'
import type {
  Check,
  DecisionCase,
  EventsTest,
  Lesson,
  Line,
  Prediction,
  PredictionOption,
  StateTest,
  Step,
} from './types.ts'

type RawStep = RawLesson['steps'][number]

export function stepOf(
  { id, watch, goals = [], hints = [], diagnose = [], predict }: RawStep,
  section: { title: string; prose: Step['body'] } | undefined,
): Step {
  return {
    id,
    title: section?.title ?? id,
    body: section?.prose ?? [],
    ...(watch && { watch: callOf(watch) }),
    goals: goals.map((goal) => ({
      id: goal.id,
      text: goal.text,
      keep: goal.keep ?? false,
      check: checkOf(goal.check),
    })),
    hints: hints.map((hint) =>
      typeof hint === 'string'
        ? { text: hint }
        : { text: hint.text, ...(hint.point !== undefined && { point: hint.point }) },
    ),
    diagnose: diagnose.map(({ when, say, example }) => ({ when: checkOf(when), say, example: example.map(lineOf) })),
    ...(predict && { predict: predictionOf(predict) }),
  }
}

const DECISIONS: Readonly<Record<string, PredictionOption>> = {
  allow: { id: 'Allow', text: 'Allowed' },
  explicitDeny: { id: 'ExplicitDeny', text: 'Denied: something forbids it' },
  implicitDeny: { id: 'ImplicitDeny', text: 'Denied: nothing allows it' },
}

function predictionOf({ options, ...rest }: NonNullable<RawStep['predict']>): Prediction {
  return {
    ...rest,
    options: options.map((option) => {
      const { id, text } = typeof option === 'string' ? { id: option, text: undefined } : option
      const decision = Object.hasOwn(DECISIONS, id) ? DECISIONS[id] : undefined
      // Anything else names a step of the evaluation; the proof sees to it that the right one is offered.
      return decision
        ? { id: decision.id, text: text ?? decision.text }
        : ({ id, text: text ?? id } as PredictionOption)
    }),
  }
}

export function callOf({
  as,
  api,
  with: input = {},
}: {
  as: string
  api: string
  with?: Record<string, unknown> | undefined
}) {
  return { as, operation: api, input }
}

export function mapLines(byStep: RawLesson['solution']): Lesson['solution'] {
  return Object.fromEntries(Object.entries(byStep).map(([step, lines]) => [step, lines.map(lineOf)]))
}

function checkOf(raw: RawCheck): Check {
  if (raw.state) {
    const { path, ...test } = raw.state
    return { kind: 'state', path, test: defined(test) as StateTest }
  }
  if (raw.events) {
    const { since: _since, ...test } = raw.events
    return { kind: 'events', test: defined(test) as unknown as EventsTest, since: 'lesson' }
  }
  if (raw.decision) {
    const { because } = raw.decision
    return {
      kind: 'decision',
      cases: casesOf(raw.decision),
      ...(because && { because: defined(because) as { policyType: string } }),
    }
  }
  if (raw.answered !== undefined) {
    const question = typeof raw.answered === 'string' ? { question: raw.answered } : raw.answered
    return {
      kind: 'answered',
      question: question.question,
      correct: 'correct' in question ? (question.correct ?? true) : true,
    }
  }
  if (raw.all) return { kind: 'all', of: raw.all.map(checkOf) }
  if (raw.any) return { kind: 'any', of: raw.any.map(checkOf) }
  return { kind: 'not', of: checkOf(raw.not ?? { all: [] }) }
}

type Row = Omit<NonNullable<RawCheck['decision']>, 'each' | 'because'>

/** Lists multiply; a row of `each` takes over what it does not say itself. */
function casesOf({ each, because: _because, ...shared }: NonNullable<RawCheck['decision']>): readonly DecisionCase[] {
  const rows: readonly Row[] = each ? each.map((row) => ({ ...shared, ...defined(row) })) : [shared]
  return rows.flatMap(({ principal, action, resource, context, expect = 'allow' }) =>
    list(principal).flatMap((who) =>
      list(action).flatMap((what) =>
        list(resource ?? '*').map((whereto) => ({
          principal: who,
          action: what,
          resource: whereto,
          ...(context && { context }),
          expect,
        })),
      ),
    ),
  )
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function lineOf(raw: RawLine): Line {
  if ('answer' in raw) return { kind: 'answer', answer: raw.answer, value: raw.value }
  const fails = raw.fails === undefined ? {} : { fails: raw.fails }
  return 'cli' in raw
    ? { kind: 'cli', as: raw.as, cli: raw.cli, ...fails }
    : { kind: 'api', as: raw.as, api: raw.api, with: raw.with ?? {}, ...fails }
}

/** Without the keys that are there but undefined. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
