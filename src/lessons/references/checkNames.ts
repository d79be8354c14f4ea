// What checks name: questions, activities, people.

import type { RawCheck } from '../schema/checks.ts'
import type { Path } from '../yaml.ts'
import type { Names, Tell } from './names.ts'

export function checkNames(check: RawCheck, path: Path, names: Names, tell: Tell): void {
  const { decision, answered, sorted } = check
  for (const [place, question] of questionsOf(answered))
    tell.mustBe('question', question, names.questions, [...path, 'answered', ...place])
  if (sorted) tell.mustBe('activity', sorted.activity, names.activities, [...path, 'sorted', 'activity'])
  const rows = [
    [decision, ['decision']] as const,
    ...(decision?.each ?? []).map((row, index) => [row, ['decision', 'each', index]] as const),
  ]
  for (const [row, place] of rows)
    for (const who of [row?.principal ?? []].flat()) tell.mustExist(who, [...path, ...place, 'principal'])
  for (const kind of ['all', 'any'] as const)
    for (const [index, part] of (check[kind] ?? []).entries()) checkNames(part, [...path, kind, index], names, tell)
  if (check.not) checkNames(check.not, [...path, 'not'], names, tell)
}

function questionsOf(answered: RawCheck['answered']): readonly (readonly [place: Path, question: string])[] {
  if (answered === undefined) return []
  if (typeof answered === 'string') return [[[], answered]]
  if ('question' in answered) return [[['question'], answered.question]]
  return answered.questions.map((question, index) => [['questions', index], question])
}
