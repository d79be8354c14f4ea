// docs/seed-coverage.md: every row of a lesson that is written is proved by goals that there are.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCourse } from './readLessons.ts'

const page = readFileSync(new URL('../docs/seed-coverage.md', import.meta.url), 'utf8')
const { course, lessons } = readCourse(fileURLToPath(new URL('../lessons/', import.meta.url)))
const goals = new Set(
  lessons.flatMap(({ id, lesson }) =>
    (lesson?.steps ?? []).flatMap((step) => step.goals.map((goal) => `${id}/${goal.id}`)),
  ),
)

/** `### 5.1 Title (`lesson`)` and below it `| S39 | claim | as taught | `goal`, `lesson/goal` |`. */
const written = new Set(lessons.map(({ id }) => id))
const sections = page.split(/^### /m).slice(1)
const all = sections.flatMap((section) => {
  const lesson = /\(`([a-z0-9-]+)`\)/.exec(section)?.[1] ?? ''
  return [...section.matchAll(/^\| (S\d+) \|.*\|([^|]*)\|$/gm)].map(([, row = '', named = '']) => ({
    name: `${lesson} ${row}`,
    lesson,
    row,
    goals: [...named.matchAll(/`([^`]+)`/g)].map(([, goal = '']) => (goal.includes('/') ? goal : `${lesson}/${goal}`)),
  }))
})

const rows = all.filter(({ lesson }) => written.has(lesson))

describe('the coverage of the two older texts', () => {
  it('has all rows of units 1 to 6', () => expect(new Set(all.map(({ row }) => row)).size).toBe(101))
  it.each(rows)('$name is proved by goals that there are', ({ goals: named }) => {
    expect(named).not.toEqual([])
    expect(named.filter((goal) => !goals.has(goal))).toEqual([])
  })
  // Row S8: the four themes of the older texts are filters of the course map.
  it.each(['iam', 'shared-responsibility', 'new-account', 'data'] as const)(
    'has a lesson for the theme %s',
    (theme) => {
      const units = (course?.units ?? []).filter(({ themes }) => themes.includes(theme))
      expect(units.flatMap((unit) => unit.lessons.filter(({ ready }) => ready))).not.toEqual([])
    },
  )
})
