// lessons/course.yaml → the course map: units and lessons in order, written or still planned.

import * as z from 'zod'
import { addIssues } from './issues.ts'
import type { Course, Problem } from './types.ts'
import { readYaml } from './yaml.ts'

const text = z.string().min(1)
const courseSchema = z.strictObject({
  id: text,
  title: text,
  units: z.array(
    z.strictObject({
      n: z.number(),
      title: text,
      intro: text,
      after: z.array(z.number()).default([]),
      themes: z.array(z.enum(['iam', 'shared-responsibility', 'new-account', 'data'])).default([]),
      lessons: z.array(z.strictObject({ id: text, number: text, title: text, summary: text, minutes: z.number() })),
    }),
  ),
})

/** `written`: the ids of the lessons that have a folder. Each of them must stand in the course, and only once. */
export function parseCourse(
  source: string,
  written: ReadonlySet<string>,
  file = 'lessons/course.yaml',
): { readonly course?: Course; readonly problems: readonly Problem[] } {
  const yaml = readYaml(source)
  const problem = (spot: { line: number; column: number }, message: string, suggestion: string): Problem => ({
    file,
    line: spot.line,
    column: spot.column,
    code: 'L110',
    message,
    suggestion,
    severity: 'error',
  })
  if (yaml.errors.length > 0)
    return { problems: yaml.errors.map(({ message, ...spot }) => problem(spot, message, 'correct the YAML')) }
  const read = courseSchema.safeParse(yaml.data)
  if (!read.success) {
    const problems: Problem[] = []
    addIssues(read.error.issues, [], yaml, (_code, spot, message, suggestion = 'compare with the units above') =>
      problems.push(problem(spot, message, suggestion)),
    )
    return { problems }
  }

  const seen = new Set<string>()
  const problems: Problem[] = []
  const numbers = read.data.units.map(({ n }) => n)
  for (const [u, unit] of read.data.units.entries()) {
    for (const [a, n] of unit.after.entries())
      if (!numbers.slice(0, u).includes(n))
        problems.push(
          problem(yaml.at(['units', u, 'after', a]), `no unit ${n} stands before this one`, 'name an earlier unit'),
        )
    for (const [l, { id }] of unit.lessons.entries()) {
      if (seen.has(id))
        problems.push(
          problem(yaml.at(['units', u, 'lessons', l, 'id']), `\`${id}\` stands in the course twice`, 'keep one'),
        )
      seen.add(id)
    }
  }
  for (const id of written)
    if (!seen.has(id))
      problems.push(
        problem(
          { line: 1, column: 1 },
          `the lesson \`${id}\` stands in no unit`,
          `add \`- id: ${id}\` to a unit's lessons`,
        ),
      )
  if (problems.length > 0) return { problems }
  const { units, ...rest } = read.data
  return {
    course: {
      ...rest,
      units: units.map((unit) => ({
        ...unit,
        lessons: unit.lessons.map((card) => ({ ...card, ready: written.has(card.id) })),
      })),
    },
    problems,
  }
}
