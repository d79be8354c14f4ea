import type { Page } from '@playwright/test'

/** Chooses who is signed in, by ref (`user/ben`), at the top. */
export async function signInAs(page: Page, ref: string): Promise<void> {
  await page.getByLabel('Signed in as').selectOption(ref)
}
