// A lesson in another language: its words change, what was done in it stays.

import { expect, test } from './test.ts'

test('a lesson is read in the language that was chosen, also after a reload', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  const lesson = page.getByRole('region', { name: 'Lesson', exact: true })
  await expect(lesson.getByRole('heading', { name: 'Ask for something' })).toBeVisible()
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await expect(lesson.getByText('Send the request as ben')).toBeVisible()

  await lesson.getByLabel('Language of the lesson').selectOption({ label: 'Deutsch' })
  await expect(lesson.getByRole('heading', { name: 'Um etwas bitten' })).toBeVisible()
  await expect(lesson.locator('[lang=de]').getByText('Sende die Anfrage als ben')).toBeVisible()
  await expect(page).toHaveTitle(/^Stelle deine erste Anfrage/)
  await page.reload()
  await expect(lesson.getByRole('heading', { name: 'Um etwas bitten' })).toBeVisible()
  await expect(lesson.getByRole('button', { name: /^Step 1: Um etwas bitten, done/ })).toBeVisible()

  await lesson.getByLabel('Language of the lesson').selectOption({ label: 'English' })
  await expect(lesson.getByRole('heading', { name: 'Ask for something' })).toBeVisible()
})
