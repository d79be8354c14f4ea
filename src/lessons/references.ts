import type { Add } from './issues.ts'
import type { RawLesson } from './schema.ts'
import type { Path, ReadYaml } from './yaml.ts'

/** Ids are unique, and whatever names a step, a goal or a question names one that is there. */
export function checkReferences(raw: RawLesson, { at }: ReadYaml, add: Add): void {
  const goals = new Set<string>()
  const steps = new Set<string>()
  for (const [index, step] of raw.steps.entries()) {
    if (steps.has(step.id))
      add('L104', at(['steps', index, 'id']), `two steps are called \`${step.id}\``, 'give each its own id')
    steps.add(step.id)
    for (const [g, goal] of (step.goals ?? []).entries()) {
      if (goals.has(goal.id))
        add(
          'L104',
          at(['steps', index, 'goals', g, 'id']),
          `two goals are called \`${goal.id}\``,
          'give each its own id',
        )
      goals.add(goal.id)
    }
  }
  const questions = new Set(raw.steps.flatMap(({ predict }) => predict?.id ?? []))
  const named: readonly (readonly [Path, Readonly<Record<string, readonly object[]>>])[] = [
    [['solution'], raw.solution],
    ...(raw.proof?.alternatives ?? []).map(
      ({ replace }, index) => [['proof', 'alternatives', index, 'replace'], replace] as const,
    ),
    ...(raw.proof?.nearMisses ?? []).map(
      ({ replace }, index) => [['proof', 'nearMisses', index, 'replace'], replace] as const,
    ),
  ]
  for (const [path, byStep] of named)
    for (const [step, lines] of Object.entries(byStep)) {
      if (!steps.has(step))
        add('L104', at([...path, step], true), `there is no step \`${step}\``, `one of: ${[...steps].join(', ')}`)
      for (const [index, line] of lines.entries())
        if ('answer' in line && !questions.has(String(line.answer)))
          add(
            'L104',
            at([...path, step, index]),
            `there is no question \`${String(line.answer)}\``,
            `one of: ${[...questions].join(', ')}`,
          )
    }
  for (const [index, { fails }] of (raw.proof?.nearMisses ?? []).entries())
    for (const [f, goal] of fails.entries())
      if (!goals.has(goal))
        add(
          'L104',
          at(['proof', 'nearMisses', index, 'fails', f]),
          `there is no goal \`${goal}\``,
          `one of: ${[...goals].join(', ')}`,
        )
}
