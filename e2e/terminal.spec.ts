// The terminal beside the lesson, as somebody uses it who knows a shell.

import { expectNoBarrier } from './barriers.ts'
import { expect, type Page, test } from './test.ts'
import { withTerminal } from './withTerminal.ts'

test.beforeEach(async ({ page }) => {
  await withTerminal(page)
  await page.goto('./#/lesson/first-request/terminal')
  await expect(screen(page)).toContainText('ben$')
})

test('a command is a call: it is recorded, it counts for the lesson, it can be undone', async ({ page }) => {
  await page.keyboard.press('Control+b')
  await page.keyboard.press('4')
  await page.keyboard.type('aws s3api list-objects-v2 --bucket pinebox-photos\n')
  await expect(screen(page)).toContainText('AccessDenied')
  await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(1)
  await page.getByRole('tab', { name: /Events/ }).click()
  await expect(page.getByRole('list', { name: 'Events' })).toContainText('ListObjects')
  await page.getByRole('button', { name: 'Undo the last call' }).click()
  await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(0)
})

test('it completes, remembers, and takes a here-document', async ({ page }) => {
  await input(page).focus()
  await page.keyboard.type('aws sts get-caller-id')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(screen(page)).toContainText('"Arn"')
  await page.keyboard.type('clear\n')
  await expect(screen(page)).not.toContainText('"Arn"')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(screen(page)).toContainText('"Arn"')
  await page.keyboard.type('cat <<END\nof two\nlines\nEND\n')
  await expect(screen(page)).toContainText('> END')
})

test('the keyboard leads in and out', async ({ page }) => {
  await input(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(input(page)).not.toBeFocused()
  await input(page).focus()
  await page.keyboard.press('F6')
  await expect(input(page)).not.toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(input(page)).toBeFocused()
})

test('it is no barrier; folded, it unfolds when somebody goes there', async ({ page }) => {
  await input(page).focus()
  await page.keyboard.type('aws iam nothing\n')
  await expect(screen(page)).toContainText('invalid choice')
  await expectNoBarrier(page, 'terminal', { schemes: ['light', 'dark'] })
  await page.getByRole('button', { name: 'Fold terminal and events' }).click()
  await page.getByRole('tab', { name: /Events/ }).click()
  await expect(page.getByRole('button', { name: 'Fold terminal and events' })).toBeVisible()
})

test('on a phone it stands in the log', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('navigation', { name: 'Panes' }).getByRole('link', { name: 'Log' }).click()
  await page.getByRole('tab', { name: 'Terminal' }).click()
  await input(page).focus()
  await page.keyboard.type('echo hello\n')
  await expect(screen(page)).toContainText('hello')
})

function screen(page: Page) {
  return page.locator('.xterm')
}
function input(page: Page) {
  return page.getByRole('textbox', { name: 'Terminal input' })
}
