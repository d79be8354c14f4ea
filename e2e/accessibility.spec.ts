import { expectNoBarrier } from './barriers.ts'
import { signInAs } from './signInAs.ts'
import { expect, test } from './test.ts'

const places = [
  '#/',
  '#/lesson/first-request',
  '#/lesson/first-request/console/iam/users/ben',
  '#/lesson/first-request/policy',
  '#/lesson/first-request/events',
  '#/lesson/first-request/access',
  '#/lesson/first-request/map',
  '#/lesson/first-request/time',
]
// The colours are the same wide and narrow: light and dark on the desk, the phone's own parts in dark.
const sizes = [
  { name: 'desk', viewport: { width: 1440, height: 900 }, schemes: ['light', 'dark'] },
  { name: 'phone', viewport: { width: 390, height: 844 }, schemes: ['dark'] },
] as const

for (const { name, viewport, schemes } of sizes)
  test(`no barrier that a machine can find, on a ${name}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(viewport)
    for (const place of places) {
      await page.goto(`./${place}`)
      await expect(page.getByRole('heading').or(page.getByRole('combobox')).first()).toBeVisible()
      await expect(page.getByText(/^Opening .* …$/)).toHaveCount(0)
      if (place.endsWith('access')) await expect(page.getByRole('table', { name: 'Who can access' })).toBeVisible()
      await expectNoBarrier(page, place, { schemes, except: '.monaco-editor' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), place).toBeLessThanOrEqual(0)
    }
    await page.getByRole('button', { name: 'Search' }).click()
    await page.keyboard.type('policy')
    await expectNoBarrier(page, 'search', { schemes })
  })

test('no barrier in a lesson halfway through', async ({ page }) => {
  await page.goto('./#/lesson/first-request/console/iam/users/ben')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await page.getByRole('button', { name: /^Step 2/ }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expectNoBarrier(page, 'folded, and a wrong answer')
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
