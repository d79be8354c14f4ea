// The policy editor: completion in each position, a worker that dies, and how fast findings come.

import { clipboard, lineWith, openPolicy, pasteAt, policyWith } from './inEditor.ts'
import { expect, test } from './test.ts'

test.use(clipboard)

const POSITIONS: readonly (readonly [position: string, text: string, typed: string, result: string])[] = [
  ['an element of the policy', '{|}', 'Ver', '{"Version": "2012-10-17"}'],
  ['an element of a statement', policyWith('|'), 'Eff', '[{"Effect": ""}]'],
  ['an effect', policyWith('"Effect":"|"'), 'De', '"Effect":"Deny"'],
  ['a service', policyWith('"Action":"|"'), 'sq', '"Action":"sqs:"'],
  ['an action', policyWith('"Action":"|"'), 's3:GetObjectA', '"Action":"s3:GetObjectAcl"'],
  [
    'a resource of the account',
    policyWith('"Action":"s3:GetObject","Resource":"|"'),
    'arn:aws:s3:::pine',
    '"Resource":"arn:aws:s3:::pinebox-photos/*"',
  ],
  [
    'the form of an ARN',
    policyWith('"Action":"sqs:SendMessage","Resource":"|"'),
    'arn',
    '"Resource":"arn:aws:sqs:eu-west-1:111122223333:QueueName"',
  ],
  ['an operator', policyWith('"Condition":{|}'), 'Boo', '{"Bool": { "" }}'],
  ['a key', policyWith('"Condition":{"Bool":{|}}'), 'aws:Sec', '{"aws:SecureTransport": ""}'],
  ['a value', policyWith('"Condition":{"StringEquals":{"aws:RequestedRegion":"|"}}'), 'eu-w', '"eu-west-1"'],
]

test('completion opens and inserts in each position', async ({ page }) => {
  test.setTimeout(300_000)
  await openPolicy(page)
  for (const [position, text, typed, result] of POSITIONS)
    await test.step(position, async () => {
      await pasteAt(page, text)
      await page.keyboard.type(typed)
      await expect(page.locator('.suggest-widget.visible').getByRole('option').first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(lineWith(page, result)).toBeVisible()
      await page.keyboard.press('Escape')
    })
})

test('F25: the checks go on when their worker dies', async ({ page }) => {
  await openPolicy(page)
  await pasteAt(page, policyWith('"Action":"s3:GetObjekt|","Effect":"Allow","Resource":"*"'))
  await expect(page.locator('.squiggly-error')).toHaveCount(1)
  for (const worker of page.workers()) await worker.evaluate(() => self.close()).catch(() => undefined)
  await pasteAt(page, policyWith('"Action":"s3:GetObject|","Effect":"Alow","Resource":"*"'))
  await expect(page.locator('.squiggly-error')).toHaveCount(1, { timeout: 5000 })
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await expect(page.getByText('Invalid effect', { exact: false }).first()).toBeVisible()
})
