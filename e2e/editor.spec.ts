// Inside the policy editor: what it marks, mends, offers and explains.

import { clipboard, lineWith, openPolicy, paste, pasteAt, policyWith } from './inEditor.ts'
import { expect, test } from './test.ts'

test.use(clipboard)

test('the editor marks a slip and mends it by keyboard, offers and explains, and puts right what is pasted', async ({
  page,
}) => {
  await openPolicy(page)
  const said = page.getByRole('status')

  // A slip is marked where it stands. Ctrl+. mends it, and the notice takes that back.
  await pasteAt(page, policyWith('"Action":"s3:Get|Objekt","Effect":"Allow","Resource":"arn:aws:s3:::photos/*"'))
  await expect(page.locator('.squiggly-error')).toHaveCount(1)
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('option', { name: /Use s3:GetObject/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(lineWith(page, '"s3:GetObject"')).toBeVisible()
  await expect(page.locator('.squiggly-error')).toHaveCount(0)
  await said.getByRole('button', { name: 'Undo' }).click()
  await expect(lineWith(page, '"s3:GetObjekt"')).toBeVisible()

  // Actions by words, and what one of them means.
  await pasteAt(page, policyWith('"Action":"|","Effect":"Allow","Resource":"*"'))
  await page.keyboard.type('delete bucket')
  await expect(lineWith(page, '"delete bucket"')).toBeVisible() // the picture beside leaves the space bar alone
  await expect(page.getByRole('option', { name: /^s3:DeleteBucket\b/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(lineWith(page, '"s3:DeleteBucket"')).toBeVisible()
  await page.getByText('"s3:DeleteBucket"').hover()
  await expect(page.locator('.monaco-hover').filter({ hasText: 'Works on: bucket' })).toBeVisible()

  // How much is behind a wildcard.
  await paste(page, policyWith('"Action":"sqs:Get*","Effect":"Allow","Resource":"*"'))
  await expect(lineWith(page, '2 actions, all read')).toBeVisible()

  // Typographic quotes come along from a web page.
  await paste(page, '{ “Version”: “2012-10-17”, “Statement”: [] }')
  await expect(lineWith(page, '"Version": "2012-10-17"')).toBeVisible()
  await expect(said.getByText(/typographic quotes/)).toBeVisible()
})
