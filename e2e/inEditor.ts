// A policy in Monaco, as the journeys work with it.

import { expect, type Locator, type Page } from './test.ts'

export const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

export const lineWith = (page: Page, text: string): Locator => page.locator('.view-line', { hasText: text })

export async function openPolicy(page: Page): Promise<void> {
  await page.goto('./#/lesson/first-request/policy')
  await page.getByRole('combobox', { name: 'Policy' }).selectOption({ label: 'PhotosReadOnly' })
  await expect(lineWith(page, 'ListThePhotos')).toBeVisible()
}

/** Pastes over everything: typed, it would be indented and closed anew. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text)
  await page.locator('.view-lines').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+V')
}

/** Pastes a text whose place of the cursor is marked by a bar. */
export async function pasteAt(page: Page, marked: string): Promise<void> {
  await paste(page, marked.replace('|', ''))
  await page.keyboard.press('Control+Home')
  for (let at = marked.indexOf('|'); at > 0; at--) await page.keyboard.press('ArrowRight')
}

/** A policy with one statement, short, so that the way of the cursor is. */
export function policyWith(members: string): string {
  return `{"Statement":[{${members}}],"Version":"2012-10-17"}`
}
