// A lesson of the tests' own in the place of the first one: the course's lessons may change, the tests' may not.

import { readFileSync } from 'node:fs'
import { type Course, parseLesson } from '#lessons'
import type { Page } from './test.ts'

export async function withLesson(page: Page, name: string): Promise<void> {
  const text = readFileSync(new URL(`lessons/${name}/lesson.md`, import.meta.url), 'utf8')
  const { lesson, problems } = parseLesson({ 'lesson.md': text }, { fixtures: {} }, `e2e/lessons/${name}`)
  if (!lesson || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2))
  await page.route(/assets\/first-request-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(lesson)}` }),
  )
}

/** Questions for the first unit, which the course keeps in the first script. */
export async function withUnitQuiz(page: Page, quiz: Course['units'][number]['quiz']): Promise<void> {
  await page.route(/assets\/index-[^/]*\.js$/, async (route) => {
    const response = await route.fetch()
    // The quiz is the last thing of a unit.
    const first = /quiz:\[.*?\](?=\},\{n:2\b)/s
    const body = (await response.text()).replace(first, () => `quiz:${JSON.stringify(quiz)}`)
    await route.fulfill({ response, body })
  })
}
