// Writing a lesson in the browser: files, preview and proof side by side.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { strToU8, zipSync } from 'fflate'
import { expect, type Page, test } from './test.ts'

const proof = (page: Page) => page.getByRole('region', { name: 'Proof', exact: true })
const preview = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true })

test('the template is proved, and a near miss can be played', async ({ page }) => {
  await page.goto('./#/author')
  await expect(proof(page).getByRole('status')).toContainText('Proved in')
  await expect(proof(page).getByText('holds', { exact: true })).toHaveCount(10)
  await expect(preview(page)).toContainText('Give what it takes')
  await page.getByRole('button', { name: 'Play near miss 1' }).click()
  await expect(preview(page).getByText('Ben can do nearly everything now. Detach that policy.')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
})

test('a mistake turns a level red, and a click on it leads to its line', async ({ page }) => {
  await page.goto('./#/author')
  await expect(proof(page).getByRole('status')).toContainText('Proved in')
  const editor = page.getByRole('textbox', { name: /lesson\.md/ })
  await editor.focus()
  await page.keyboard.press('Control+Home')
  for (let line = 0; line < 2; line++) await page.keyboard.press('ArrowDown')
  await page.keyboard.type('levl: beginner\n')
  const problem = proof(page).getByRole('button', { name: /lesson\.md:3:1 L102/ })
  await expect(problem).toContainText('level')
  await expect(preview(page)).toContainText('Give what it takes') // as it was before
  await page.keyboard.press('Control+End')
  await problem.click()
  await expect(editor).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect(proof(page).getByRole('status')).toContainText(/Proved in|fail/)
})

test('keys and values of the rules are offered while they are written', async ({ page }) => {
  await page.goto('./#/author')
  await expect(proof(page).getByRole('status')).toContainText('Proved in')
  await page.getByRole('textbox', { name: /lesson\.md/ }).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.type('\nobj')
  const list = page.locator('.suggest-widget')
  await expect(list.getByRole('option', { name: /^objectives/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.view-line', { hasText: /^objectives:/ })).toBeVisible()
  for (let back = 0; back < 12; back++) await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+Space')
  await expect(list.getByRole('option', { name: /^flawed/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type('tools:\n  diagram: ')
  await expect(list.getByRole('option', { name: /^none/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('.view-line', { hasText: /diagram:\snone/ })).toBeVisible()
})

test('the draft is there again after a reload, and can be downloaded', async ({ page }) => {
  await page.goto('./#/author')
  await page.getByLabel('Begin with a lesson of the course').selectOption('first-request')
  await expect(preview(page)).toContainText('Step 1 of 4')
  await page.waitForTimeout(1500) // until the last change is in the database
  await page.reload()
  await expect(preview(page)).toContainText('Step 1 of 4')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^lesson\.(md|zip)$/)
})

test('a folder or a zip is opened where it is dropped', async ({ page }, info) => {
  const outputPath = (...path: string[]): string => info.outputPath(...path)
  const lesson = readFileSync('lessons/order-and-union/lesson.md', 'utf8')
  mkdirSync(outputPath('mine'), { recursive: true })
  writeFileSync(outputPath('mine', 'lesson.md'), lesson)
  writeFileSync(
    outputPath('mine.zip'),
    zipSync({ 'mine/lesson.md': strToU8(lesson.replace('title: Order', 'title: Zipped order')) }),
  )
  await page.goto('./#/author')
  await expect(proof(page).getByRole('status')).toContainText('Proved in')
  await drop(page, outputPath('mine'))
  await expect(preview(page)).toContainText('Three policies on one person')
  await drop(page, outputPath('mine.zip'))
  await expect(page.locator('.view-line', { hasText: 'title: Zipped order' })).toBeVisible()
  await expect(preview(page)).toContainText('Three policies on one person')
})

/** As from the desktop: the page gets what the browser reads from the disk. */
async function drop(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const box = await page.getByRole('region', { name: 'Files' }).boundingBox()
  const at = { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 300 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    })
}

for (const [width, writes] of [
  [1000, true],
  [390, false],
] as const)
  test(`at ${width} pixels preview and proof are tabs`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('./#/author')
    await expect(preview(page)).toContainText('Give what it takes')
    await page.getByRole('tab', { name: 'Proof' }).click()
    await expect(proof(page).getByRole('status')).toContainText('Proved in')
    await expect(page.getByRole('region', { name: 'Files' })).toHaveCount(writes ? 1 : 0)
    await expect(page.getByText('Writing needs a wider window')).toHaveCount(writes ? 0 : 1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
