import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './test.ts'

const places = [
  '#/',
  '#/lesson/first-request',
  '#/lesson/first-request/console/iam/users/ben',
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
        await expect(page.getByRole('heading').first()).toBeVisible()
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${place} ${id}: ${nodes.map(({ html }) => html).join('\n')}`),
        ).toEqual([])
      }
    })
