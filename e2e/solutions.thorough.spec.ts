// Every built-in lesson, from its first step to its completion, by the lines of its own solution.

import { resolve } from 'node:path'
import { type Lesson, playLine, startRun } from '#lessons'
import { parsedLessons } from '../scripts/readLessons.ts'
import { play, type Played } from './play/lines.ts'
import { expect, test } from './test.ts'

const LINE = 10_000 // milliseconds for a line of a solution, on a busy machine

for (const lesson of parsedLessons(resolve('lessons')))
  test(`${lesson.id} is finished by its solution`, async ({ page }) => {
    test.setTimeout(60_000 + LINE * Object.values(lesson.solution).flat().length)
    await page.goto(`./#/lesson/${lesson.id}${lesson.tools.terminal ? '/terminal' : ''}`)
    for (const [index, { step, lines, done }] of rehearsed(lesson).entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Next step' }).click()
      await expect(page.getByRole('heading', { level: 1, name: step.title, exact: true })).toBeVisible()
      for (const line of lines) await play({ page, lesson, step }, line)
      await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(done)
    }
    await expect(page.getByRole('region', { name: 'Lesson finished' })).toBeVisible()
  })

/** The steps with the calls that their lines make, and how many of their goals are reached then. */
function rehearsed(lesson: Lesson) {
  let world = lesson.world
  let run = startRun(lesson)
  return lesson.steps.map((step) => {
    const lines = (lesson.solution[step.id] ?? []).map((line): Played => {
      const after = playLine(lesson, world, run, line)
      ;({ world, run } = after)
      return { line, call: after.made?.call }
    })
    const tasks = step.goals.filter(({ keep }) => !keep)
    const done = tasks.filter(({ id }) => run.verdicts[id]?.met).length
    return { step, lines, done }
  })
}
