// What stands below the text of a policy: findings, summary, form, and what saving would change.

import { expect, test } from './test.ts'

test('a policy is changed by its form, checked, mended and summed up', async ({ page }) => {
  await page.goto('./#/lesson/first-request/policy')
  await page.locator('[data-point="policy.choose"]').selectOption({ label: 'PhotosReadOnly' })
  const about = page.getByRole('tablist', { name: 'About this policy' })
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('Nothing found.')

  // The form finds an action by words, and by keyboard alone.
  await about.getByRole('tab', { name: 'Form' }).click()
  const form = page.getByRole('region', { name: 'Statement form' })
  await form.getByLabel('Action, or words such as: delete bucket').fill('delete bucket')
  await form.getByRole('button', { name: 'Add s3:DeleteBucket', exact: true }).press('Enter')
  await form.getByLabel('Action, or words such as: delete bucket').fill('s3:ListBucketx')
  await page.keyboard.press('Enter')
  await expect(page.locator('.view-lines')).toContainText('s3:DeleteBucket')

  await about.getByRole('tab', { name: /Findings/ }).click()
  const findings = page.getByRole('region', { name: 'Findings' })
  await expect(findings).toContainText('INVALID_ACTION')
  await findings
    .getByRole('button', { name: /^Line \d+$/ })
    .first()
    .click()
  await expect(page.locator('.monaco-editor.focused')).toBeVisible()
  await findings
    .getByRole('button', { name: /ListBucket.*, line/ })
    .first()
    .click()
  await expect(findings).not.toContainText('INVALID_ACTION')

  await about.getByRole('tab', { name: 'Summary' }).click()
  await expect(page.getByRole('table', { name: 'What the policy covers' })).toContainText('Amazon S3')
  await about.getByRole('tab', { name: 'If you save' }).click()
  await expect(page.getByRole('heading', { name: 'If you save the draft' })).toBeVisible()
})
