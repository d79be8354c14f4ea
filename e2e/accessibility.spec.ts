import AxeBuilder from '@axe-core/playwright'
import { signInAs } from './signInAs.ts'
import { expect, type Page, test } from './test.ts'

const places = [
  '#/',
  '#/lesson/first-request',
  '#/lesson/first-request/console/iam/users/ben',
  '#/lesson/first-request/policy',
  '#/lesson/first-request/events',
]
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

for (const [name, viewport] of Object.entries(sizes))
  for (const colorScheme of ['light', 'dark'] as const)
    test(`no barrier that a machine can find, on a ${name}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const place of places) {
        await page.goto(`./${place}`)
        await expect(page.getByRole('heading').or(page.getByRole('combobox')).first()).toBeVisible()
        await expectNoBarrier(page, place)
      }
    })

test('no barrier in a lesson halfway through', async ({ page }) => {
  await page.goto('./#/lesson/first-request/console/iam/users/ben')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await expectNoBarrier(page, 'folded')
  await page.getByRole('button', { name: /^Step 2/ }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expectNoBarrier(page, 'a wrong answer')
  await signInAs(page, 'user/ana')
  await page.getByLabel('Attach a policy').selectOption({ label: 'AdministratorAccess' })
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  await page.getByRole('button', { name: /^Step 3/ }).click()
  await page.locator('[data-step=identity]').click()
  await expectNoBarrier(page, 'a broken guard')
  await page.getByRole('button', { name: 'See as a list' }).click()
  await signInAs(page, 'root')
  await expectNoBarrier(page, 'the list, as root')
})

async function expectNoBarrier(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .exclude('.monaco-editor')
    .analyze()
  const found = violations.map(({ id, nodes }) => `${place} ${id}: ${nodes.map(({ html }) => html).join('\n')}`)
  expect(found).toEqual([])
}
