// Lets time pass, by the buttons of the simulated clock where one is meant, else by its field.

import type { Page } from '../test.ts'

const DAY = 86_400_000 // milliseconds
const leaps: Readonly<Record<number, string>> = {
  300_000: '+5 minutes',
  3_600_000: '+1 hour',
  [DAY]: '+1 day',
  [90 * DAY]: '+90 days',
}

export async function letPass(page: Page, wait: number): Promise<void> {
  const control = page.getByRole('button', { name: /^Simulated clock/ })
  await control.click()
  const clock = page.getByRole('dialog', { name: 'Let time pass' })
  const leap = leaps[wait]
  if (leap) await clock.getByRole('button', { name: leap }).click()
  else {
    await clock.getByLabel('Unit of time').selectOption('days')
    await clock.getByLabel('How long').fill(String(wait / DAY))
    await clock.getByRole('button', { name: 'Let it pass' }).click()
  }
  await page.keyboard.press('Escape')
}
