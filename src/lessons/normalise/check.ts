import type { RawCheck } from '../schema/checks.ts'
import type { Check, DecisionCase, EventsTest, LintTest, StateTest } from '../types.ts'
import { defined } from './defined.ts'

type RawDecision = NonNullable<RawCheck['decision']>

/** `key`: the check's name within the lesson, under which a run keeps what it has to remember of it. */
export function checkOf(raw: RawCheck, key: string): Check {
  if (raw.state) {
    const { path, ...test } = raw.state
    return { kind: 'state', path, test: deeplyDefined(test) as StateTest }
  }
  if (raw.events) {
    const { since = 'lesson', ...test } = raw.events
    return { kind: 'events', test: deeplyDefined(test) as EventsTest, since }
  }
  if (raw.decision) {
    const { because, at } = raw.decision
    return {
      kind: 'decision',
      cases: casesOf(raw.decision),
      ...(because && { because: defined(because) as { policyType: string } }),
      ...(at && { at: { before: at.before, key } }),
    }
  }
  if (raw.answered !== undefined) return answeredOf(raw.answered)
  if (raw.sorted) {
    const { activity, correct = 'all', firstDrop = false } = raw.sorted
    return { kind: 'sorted', activity, gte: correct === 'all' ? 100 : correct.gte, firstDrop }
  }
  if (raw.lint) {
    const { policy, ...test } = raw.lint
    return { kind: 'lint', policy, test: deeplyDefined(test) as LintTest }
  }
  if (raw.all) return { kind: 'all', of: raw.all.map((one, index) => checkOf(one, `${key}.${index}`)) }
  if (raw.any) return { kind: 'any', of: raw.any.map((one, index) => checkOf(one, `${key}.${index}`)) }
  return { kind: 'not', of: checkOf(raw.not ?? { all: [] }, `${key}.not`) }
}

function answeredOf(raw: NonNullable<RawCheck['answered']>): Check {
  if (typeof raw === 'string') return { kind: 'answered', questions: [raw], correct: true, gte: 1 }
  if ('questions' in raw)
    return { kind: 'answered', questions: raw.questions, correct: true, gte: raw.gte ?? raw.questions.length }
  return { kind: 'answered', questions: [raw.question], correct: raw.correct ?? true, gte: 1 }
}

type Row = Omit<RawDecision, 'each' | 'because' | 'at'>

/** Lists multiply; a row of `each` takes over what it does not say itself. */
function casesOf({ each, because: _because, at: _at, ...shared }: RawDecision): readonly DecisionCase[] {
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

/** The tests of a check hold each other: those that nobody wrote are no keys of them. */
function deeplyDefined(test: object): unknown {
  return Object.fromEntries(
    Object.entries(defined(test)).map(([key, one]) => [
      key,
      typeof one === 'object' && one !== null && !Array.isArray(one) ? defined(one) : one,
    ]),
  )
}
