// The policy editor and the chart, in both directions.

import { expect, test } from './test.ts'

const keepOut = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'KeepOut', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }],
}

test('a typed Deny flips the chart, and back', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  await answerPrediction(page)
  const verdict = page.getByRole('region', { name: 'Verdict' })
  const deny = page.locator('[data-step=deny]')
  await expect(verdict).toHaveAttribute('data-decision', 'ImplicitDeny')
  await expect(deny).toHaveAttribute('data-status', 'pass')

  await page.getByRole('tab', { name: 'Policy' }).click()
  await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'pinebox-photos' })
  await write(page, JSON.stringify(keepOut, null, 2))
  await expect(verdict).toHaveAttribute('data-decision', 'ExplicitDeny')
  await expect(deny).toHaveAttribute('data-status', 'explicitDeny')
  await expect(verdict).toContainText('KeepOut')

  // Nothing was saved, so nothing was recorded.
  await expect(page.getByRole('tab', { name: /Events/ })).not.toContainText('PutBucketPolicy')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(verdict).toHaveAttribute('data-decision', 'ImplicitDeny')
})

test('a policy that cannot be read leaves the last good result, dimmed and labelled', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  await answerPrediction(page)
  await page.getByRole('tab', { name: 'Policy' }).click()
  await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'pinebox-photos' })
  await write(page, JSON.stringify(keepOut, null, 2))
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toHaveAttribute('data-decision', 'ExplicitDeny')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(',,')
  await expect(page.getByText('The last good result.')).toBeVisible()
  await expect(verdict).toHaveAttribute('data-decision', 'ExplicitDeny')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('Line')
})

test('a statement leads to its step, and the verdict leads to the statement', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  await answerPrediction(page)
  await page.getByRole('tab', { name: 'Policy' }).click()
  await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'pinebox-photos' })
  await write(page, JSON.stringify(keepOut, null, 2))
  await page.locator('.view-line', { hasText: 'KeepOut' }).click()
  await expect(page.locator('[data-step=deny]')).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('tab', { name: 'Console' }).click()
  await page.getByRole('region', { name: 'Verdict' }).getByRole('button', { name: 'KeepOut' }).click()
  await expect(page.getByRole('tab', { name: 'Policy' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.statement-deny').first()).toBeVisible()
})

test('saving is a call: refused for ben, done for ana, and undone', async ({ page }) => {
  await page.goto('./#/lesson/first-request/policy')
  await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'pinebox-photos' })
  await write(page, JSON.stringify(keepOut, null, 2))
  await page.getByRole('button', { name: 'Save policy' }).click()
  await expect(page.getByText(/is not authorized to perform: s3:PutBucketPolicy/)).toBeVisible()
  await page.getByLabel('Signed in as').selectOption('user/ana')
  await page.getByRole('button', { name: 'Save policy' }).click()
  await expect(page.getByText('PutBucketPolicy: done.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo the last call' }).click()
  await expect(page.getByRole('button', { name: 'Save policy' })).toBeEnabled()
})

type Page = Parameters<Parameters<typeof test>[2]>[0]['page']

/** The lesson folds the chart until its question is answered. */
async function answerPrediction(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Step 2/ }).click()
  await page.getByRole('radio', { name: /nothing allowed/i }).check()
  await page.getByRole('button', { name: 'Check' }).click()
}

/** Replaces the text in Monaco as a person does: select all, paste. Typing would let the editor close brackets by itself. */
async function write(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /^Policy pinebox-photos/ })
  await expect(editor).toBeAttached()
  await page.locator('.monaco-editor .view-lines').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}
