// What a machine can find of the barriers of a page. Its colours change in place: the page stays as it is.

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from './test.ts'

type Scheme = 'light' | 'dark'
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** `schemes`: all rules in the first, the colours alone in the next. `except`: what is not ours to mend, as a selector. */
export async function expectNoBarrier(
  page: Page,
  place: string,
  { schemes = ['light'], except }: { schemes?: readonly Scheme[]; except?: string } = {},
): Promise<void> {
  for (const [at, colorScheme] of schemes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Without frames it needs no page of its own to put the results together.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    if (except !== undefined) axe.exclude(except)
    if (at === 0) axe.withTags(TAGS)
    else axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
    expect(found, `${place}, ${colorScheme}`).toEqual([])
  }
}
