// npm run bench:ui: how soon the page follows the keyboard, beside a bare textarea in the same run, and what Lighthouse
// says of a lesson. Prints a table against the goals; needs a browser, as npm test does.

import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { signInAs } from '../e2e/signInAs.ts'
import { keyTimes, slowDown } from './bench/keys.ts'
import { audit } from './bench/lighthouse.ts'

const VERDICT = '[aria-label=Verdict]'
const LESSON = '#/lesson/first-request/console/iam/users/ben'
const root = fileURLToPath(new URL('..', import.meta.url))
const cache = `${root}node_modules/.cache/`

interface Line {
  readonly what: string
  readonly found: string
  readonly goal: string
  readonly met: boolean | undefined // undefined: not measured
}

await build({ root, logLevel: 'error' })
const server = await preview({
  root,
  logLevel: 'error',
  preview: { port: 41_974, strictPort: true, host: '127.0.0.1' },
})
const address = server.resolvedUrls?.local[0] ?? ''
const recorded = recordedBrowser()
const browser = await chromium.launch({
  ...(recorded.executablePath !== undefined && { executablePath: recorded.executablePath }),
  env: environment(),
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  console.log(`Node ${process.version}, ${browser.version()}, load ${loadavg()[0]?.toFixed(1)}; medians of 50 keys`)
  print(await typing())
} finally {
  await browser.close()
}
print(lighthouse())
await server.close()

function print(lines: readonly Line[]): void {
  for (const { what, found, goal, met } of lines)
    console.log(`${what.padEnd(58)}${found.padEnd(26)}${goal}${met === undefined ? '' : met ? ': met' : ': not met'}`)
}

async function typing(): Promise<readonly Line[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const plain = await context.newPage()
  const textarea = await onTextarea(plain)
  await plain.close()
  await context.close()
  const verdict = await onPolicy((page) => keyTimes(page, VERDICT))
  const settled = await onPolicy((page) => keyTimes(page, '[data-area=why]', true))
  const slow = await onPolicy(async (page) => {
    await slowDown(await page.context().newCDPSession(page), 4)
    return keyTimes(page, VERDICT)
  })
  const ratio = verdict.median / textarea.median
  return [
    atMost('key to painted verdict, 75th percentile', verdict.p75, 50),
    atMost('the same with the processor slowed four times', slow.p75, 100),
    {
      what: 'key to painted verdict, median, to a textarea page',
      found: `${ratio.toFixed(2)}× (${ms(verdict.median)} to ${ms(textarea.median)})`,
      goal: '≤ 1.25×',
      met: ratio <= 1.25,
    },
    atMost('chart settled after the key, median', settled.median, 100),
  ]
}

/** The least a page can do: show what was typed. */
async function onTextarea(page: Page) {
  await page.setContent('<textarea></textarea><p id="shown">-</p>')
  await page.evaluate(() => {
    const area = document.querySelector('textarea')
    const shown = document.querySelector('#shown')
    area?.addEventListener('input', () => shown && (shown.textContent = area.value))
  })
  await page.locator('textarea').click()
  return keyTimes(page, '#shown')
}

/** The cursor stands behind an action that decides: one letter more and the verdict is another. A learner new each time. */
async function onPolicy<Found>(measure: (page: Page) => Promise<Found>): Promise<Found> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${address}${LESSON}`)
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await page.getByRole('button', { name: 'Show it without answering' }).click()
  await signInAs(page, 'user/ana')
  await page.getByLabel('Attach a policy').selectOption({ label: 'PhotosReadOnly' })
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  const attached = page.getByRole('table', { name: 'Attached policies' })
  await attached.getByRole('button', { name: 'Open PhotosReadOnly', exact: true }).click()
  await page.locator('.view-line', { hasText: 's3:ListBucket' }).click()
  await page.keyboard.press('End')
  for (const mark of ['"', ',']) {
    const text = await page.locator('.view-line', { hasText: 's3:ListBucket' }).textContent()
    if (text?.trimEnd().includes(mark)) await page.keyboard.press('ArrowLeft')
  }
  const found = await measure(page)
  await context.close()
  return found
}

function lighthouse(): readonly Line[] {
  const path = recorded.executablePath ?? chromium.executablePath()
  const url = `${address}#/lesson/first-request`
  const browser = { path, env: environment() }
  const [mobile, desktop] = [audit(url, 'mobile', browser, cache), audit(url, 'desktop', browser, cache)]
  return [
    scored('lesson page on mobile, Lighthouse', mobile?.score, 95),
    mobile
      ? atMost('lesson page on mobile, largest contentful paint', mobile.lcpMs, 2_500)
      : absent('lesson page on mobile, largest contentful paint'),
    mobile
      ? atMost('lesson page on mobile, total blocking time', mobile.tbtMs, 200)
      : absent('lesson page on mobile, total blocking time'),
    scored('lesson page on a desk, Lighthouse', desktop?.score, 99),
  ]
}

function atMost(what: string, found: number, goal: number): Line {
  return { what, found: ms(found), goal: `≤ ${goal.toLocaleString('en')} ms`, met: found <= goal }
}

function scored(what: string, score: number | undefined, goal: number): Line {
  return score === undefined ? absent(what) : { what, found: String(score), goal: `≥ ${goal}`, met: score >= goal }
}

function absent(what: string): Line {
  return { what, found: 'not measured', goal: '', met: undefined }
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`
}

function recordedBrowser(): { executablePath?: string; env?: Record<string, string> } {
  try {
    return JSON.parse(readFileSync(`${cache}e2e-browser/browser.json`, 'utf8'))
  } catch {
    return {}
  }
}

function environment(): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(own), ...recorded.env }
}
