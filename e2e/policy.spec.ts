// The policy editor and the chart, in both directions.

import { signInAs } from './signInAs.ts'
import { expect, type Page, test } from './test.ts'

test('a typed Deny flips the chart, and discarding it flips it back', async ({ page }) => {
  await openAttachedPolicy(page)
  const deny = page.locator('[data-step=deny]')
  await expect(verdict(page)).toHaveAttribute('data-decision', 'Allow')
  await expect(deny).toHaveAttribute('data-status', 'pass')

  await page.locator('.view-line', { hasText: 'Effect' }).first().getByText('"Allow"').dblclick()
  await page.keyboard.type('Deny')
  await expect(verdict(page)).toHaveAttribute('data-decision', 'ExplicitDeny')
  await expect(verdict(page)).toContainText('ListThePhotos')
  await expect(deny).toHaveAttribute('data-status', 'explicitDeny')

  // Nothing was saved, so the account and its log know nothing of it.
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(verdict(page)).toHaveAttribute('data-decision', 'Allow')
  await page.getByRole('tab', { name: /Events/ }).click()
  await expect(page.getByRole('list', { name: 'Events' })).not.toContainText('CreatePolicyVersion')
})

test('a policy that cannot be read leaves the last good result, labelled as such', async ({ page }) => {
  await openAttachedPolicy(page)
  await page.locator('.view-line', { hasText: 'Effect' }).first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(',,')
  await expect(page.getByText('The last good result.')).toBeVisible()
  await expect(verdict(page)).toHaveAttribute('data-decision', 'Allow')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText(/Line \d+/)
})

test('a statement leads to its step, and the verdict leads to the statement', async ({ page }) => {
  await openAttachedPolicy(page)
  await page.locator('.view-line', { hasText: 'ListThePhotos' }).click()
  await expect(page.locator('[data-step=identity]')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('region', { name: 'Details: Identity-based policies' })).toContainText('ListThePhotos')

  await page.getByRole('tab', { name: 'Console' }).click()
  await verdict(page).getByRole('button', { name: 'ListThePhotos' }).click()
  await expect(page.getByRole('tab', { name: 'Policy' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.statement-allow').first()).toBeVisible()
})

test('a step of the picture shows its statements, and leads to their lines', async ({ page }) => {
  await openAttachedPolicy(page)
  await page.getByRole('tab', { name: 'Console' }).click()
  await page.locator('[data-step=identity]').click()
  const details = page.getByRole('region', { name: 'Details: Identity-based policies' })
  await expect(details.getByRole('listitem').filter({ hasText: 'ReadThePhotos' })).toContainText('does not match')
  await details.getByRole('button', { name: 'ListThePhotos' }).click()
  await expect(page.getByRole('tab', { name: 'Policy' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.statement-allow').first()).toBeVisible()
})

test('saving is a call: refused for ben, done for ana, undone in one step', async ({ page }) => {
  await openAttachedPolicy(page)
  await page.locator('.view-line', { hasText: 'Effect' }).first().getByText('"Allow"').dblclick()
  await page.keyboard.type('Deny')
  await signInAs(page, 'user/ben')
  await page.getByRole('button', { name: 'Save policy' }).click()
  await expect(page.getByText(/is not authorized to perform: iam:CreatePolicyVersion/)).toBeVisible()

  await signInAs(page, 'user/ana')
  await page.getByRole('button', { name: 'Save policy' }).click()
  await expect(page.getByText('CreatePolicyVersion: done.')).toBeVisible()
  await expect(verdict(page)).toHaveAttribute('data-decision', 'ExplicitDeny')
  await page.getByRole('button', { name: 'Undo the last call' }).click()
  await expect(verdict(page)).toHaveAttribute('data-decision', 'Allow')
})

function verdict(page: Page) {
  return page.getByRole('region', { name: 'Verdict' })
}

/** Ana attaches PhotosReadOnly to ben and opens it from his page. The lesson's question is left aside. */
async function openAttachedPolicy(page: Page): Promise<void> {
  await page.goto('./#/lesson/first-request/console/iam/users/ben')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await page.getByRole('button', { name: 'Show it without answering' }).click()
  await signInAs(page, 'user/ana')
  await page.getByLabel('Attach a policy').selectOption({ label: 'PhotosReadOnly' })
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  await page
    .getByRole('table', { name: 'Attached policies' })
    .getByRole('button', { name: 'Open PhotosReadOnly', exact: true })
    .click()
  await expect(page.locator('.view-line', { hasText: 'ListThePhotos' })).toBeVisible()
}
