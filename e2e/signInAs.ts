import type { Page } from '@playwright/test'

/** Chooses who is signed in, by ref (`user/ben`), in the menu at the top. */
export async function signInAs(page: Page, ref: string): Promise<void> {
  const who = page.getByRole('button', { name: /^Signed in as/ })
  if ((await who.getAttribute('data-identity')) === ref) return
  await who.click()
  await page.getByRole('listbox', { name: 'Who there is to be' }).locator(`[data-ref="${ref}"]`).click()
}
