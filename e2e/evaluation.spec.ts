// What one can do with a decision: walk it, ask why, turn it around, compare, suppose, build another request.

import { expectNoBarrier } from './barriers.ts'
import { signInAs } from './signInAs.ts'
import { expect, type Page, test } from './test.ts'

async function denied(page: Page): Promise<void> {
  await page.goto('./#/lesson/first-request')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await page.getByRole('button', { name: 'Show it without answering' }).click()
}
const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })

test('a denied request says why and what would allow it, and the change can be made and taken back', async ({
  page,
}) => {
  await denied(page)
  await page.getByRole('button', { name: 'Why?', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Reasons' })).toContainText('s3:ListBucket')
  await page.getByRole('button', { name: 'What would allow it?' }).click()
  await page.getByRole('button', { name: 'Show the text of change 1' }).click()
  await expect(page.getByText('"Action": "s3:ListBucket"')).toBeVisible()
  await page.getByRole('button', { name: 'Apply change 1' }).click()
  await expect(page.getByText('may not do that')).toBeVisible()
  await signInAs(page, 'user/ana')
  await page.getByRole('button', { name: 'Apply change 1' }).click()
  await expect(verdict(page)).toHaveAttribute('data-decision', 'Allow')
  await page.getByRole('button', { name: 'Undo this change' }).click()
  await expect(verdict(page)).toHaveAttribute('data-decision', 'ImplicitDeny')
})

test('a request can be walked step by step, in the picture and in the list alike', async ({ page }) => {
  await denied(page)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'First step' }).click()
  await expect(page.getByText('Step 1 of 7')).toBeVisible()
  await page.getByRole('button', { name: 'Step forward' }).click()
  await expect(page.locator('[data-step=deny]')).toHaveAttribute('data-status', 'pass')
  await expect(page.locator('[data-step=identity]')).toHaveAttribute('data-status', 'unknown')
  await page.getByRole('button', { name: 'See as a list' }).click()
  await expect(page.locator('[data-step=identity]')).toHaveAttribute('data-status', 'unknown')
  await page.getByRole('slider', { name: 'Step' }).fill('7')
  await expect(page.locator('[data-step=identity]')).toHaveAttribute('data-status', 'implicitDeny')
  // With reduced motion there are steps, and nothing plays.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Step back' }).click()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0)
})

test('a result can be pinned, compared and supposed otherwise without touching the account', async ({ page }) => {
  await denied(page)
  await page.getByRole('button', { name: 'Pin this result' }).click()
  await page.getByLabel('Who', { exact: true }).selectOption('user/ana')
  await expect(page.getByRole('table', { name: 'Pinned and now' })).toContainText('first difference')
  await page.getByText('What if a policy were not there?').click()
  await page.getByRole('checkbox', { name: /AdministratorAccess/ }).uncheck()
  await expect(verdict(page)).toHaveAttribute('data-decision', 'ImplicitDeny')
  await page.getByRole('button', { name: 'As it is' }).click()
  await expect(verdict(page)).toHaveAttribute('data-decision', 'Allow')
})

test('any request can be built, only asked, and asked for everyone', async ({ page }) => {
  await denied(page)
  await page.getByText('Ask something else').click()
  await page.getByLabel('Action', { exact: true }).fill('iam:CreateUser')
  await page.getByRole('button', { name: 'Only ask' }).click()
  await expect(page.getByRole('alert')).toContainText('ARN')
  await page.getByLabel('Resource', { exact: true }).fill('arn:aws:iam::111122223333:user/new')
  await page.getByRole('button', { name: 'Only ask' }).click()
  await expect(page.getByText('Only asked:')).toBeVisible()
  await page.getByRole('button', { name: 'Ask this for everyone' }).click()
  const table = page.getByRole('table', { name: 'The same request from everyone' })
  await expect(table.getByRole('row', { name: /^ana/ })).toContainText('Allowed')
  await expect(table.getByRole('row', { name: /^ben/ })).toContainText('Implicit deny')
  await page.getByLabel('Value of the context key').fill('nowhere')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('IP address')
})

test('no barrier that a machine can find in its answers', async ({ page }) => {
  await denied(page)
  await page.getByRole('button', { name: 'Pin this result' }).click()
  await page.getByLabel('Who', { exact: true }).selectOption('user/ana')
  await page.getByRole('button', { name: 'Why?', exact: true }).click()
  await page.getByRole('button', { name: 'What would deny it?' }).click()
  await page.getByRole('button', { name: 'Show the text of change 1' }).click()
  await page.getByText('Ask something else').click()
  await page.getByText('What if a policy were not there?').click()
  await page.getByRole('button', { name: 'Ask this for everyone' }).click()
  await expectNoBarrier(page, 'answers', { schemes: ['light', 'dark'] })
})
