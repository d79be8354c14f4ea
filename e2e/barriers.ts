// What a machine can find of the barriers of a page, in the colours of light and of dark: the page stays as it is between.

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from './test.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** `except`: what is not ours to mend, as a selector. */
export async function expectNoBarrier(page: Page, place: string, { except }: { except?: string } = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Without frames it needs no page of its own to put the results together.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    if (except !== undefined) axe.exclude(except)
    // Dark changes nothing but the colours.
    if (colorScheme === 'light') axe.withTags(TAGS)
    else axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
    expect(found, `${place}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
