// What e2e/reliability.spec.ts tries once, tried in full: every odd text, every pane, every lesson without a network, and
// what is too slow for npm test. The numbers (F9 …) are those of docs/reliability.md; the figures are printed.

import { resolve } from 'node:path'
import { parsedLessons } from '../scripts/readLessons.ts'
import { idle, odd } from '../src/engine/testing/oddDocuments.ts'
import { payloads } from './data/payloads.ts'
import { signInAs } from './signInAs.ts'
import { expect, type Page, test } from './test.ts'
import { withTerminal } from './withTerminal.ts'

const PATIENCE = 60_000 // milliseconds
const findings = (page: Page) => page.getByRole('region', { name: 'Findings' })
const chooser = (page: Page) => page.getByRole('combobox', { name: 'Policy', exact: true })
const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })

/** The policy of the first lesson, open in the editor. */
async function openPolicy(page: Page): Promise<void> {
  await page.goto('./#/lesson/first-request/policy')
  await chooser(page).selectOption({ label: 'PhotosReadOnly' })
}

/** Puts a text in the place of the whole policy. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.locator('.monaco-editor .view-line').first().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+V')
}

const MEGABYTE = JSON.stringify({
  Version: '2012-10-17',
  Statement: Array.from({ length: 8600 }, (_, n) => ({
    Sid: `Statement${n}`,
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::bucket-${n}/*`,
  })),
})
const giants: Readonly<Record<string, string>> = {
  'of 1 MB in 8,600 statements': MEGABYTE,
  'of 40,000 actions': JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Action: Array.from({ length: 40_000 }, (_, n) => `s3:Get${n}`),
      Resource: '*',
    },
  }),
  'of 100,000 lines': `{\n${'\n'.repeat(100_000)}"Version": "2012-10-17", "Statement": [] }`,
  'of 5 MB': `[${'"0123456789",'.repeat(400_000)}0]`,
  'nested 100,000 deep': '['.repeat(100_000) + ']'.repeat(100_000),
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test.describe('F9: pasted into the editor, a text', () => {
  for (const [name, text] of Object.entries(giants))
    test(`${name} leaves the page alive`, async ({ page, faults }) => {
      test.setTimeout(5 * PATIENCE)
      // Monaco's own JSON worker reads by recursion; it says so, and lives. 0.57.
      if (name.startsWith('nested')) faults.tolerate(/^console: RangeError: .*json\.worker/s)
      await openPolicy(page)
      await expect(page.locator('.view-line', { hasText: 'ListThePhotos' })).toBeVisible()
      await page.evaluate(watchLongTasks)
      const begun = Date.now()
      await paste(page, text)
      // Whatever is made of it, the next click is answered, and what was there comes back.
      await page.getByRole('button', { name: 'Discard' }).click({ timeout: 2 * PATIENCE })
      await expect(page.locator('.view-line', { hasText: 'ListThePhotos' })).toBeVisible({ timeout: PATIENCE })
      console.log(`F9 ${name}: there and back ${Date.now() - begun} ms, longest task ${await longestTask(page)} ms`)
    })
})

test('F10: what is longer than AWS allows is said as AWS says it', async ({ page }) => {
  await openPolicy(page)
  await signInAs(page, 'root')
  await expect(page.locator('.view-line', { hasText: 'ListThePhotos' })).toBeVisible()
  const long = { Sid: 'A'.repeat(6100), Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
  await paste(page, JSON.stringify({ Version: '2012-10-17', Statement: [long] }))
  await page.getByRole('button', { name: 'Save policy' }).click()
  await expect(page.getByText('Cannot exceed quota for PolicySize: 6144').first()).toBeVisible()
})

test('F11: every odd text gets a finding, and the page goes on', async ({ page }) => {
  test.setTimeout(5 * PATIENCE)
  await page.setViewportSize({ width: 390, height: 844 }) // a text field, in which every text arrives as it is
  await openPolicy(page)
  const field = page.getByRole('textbox', { name: 'Policy PhotosReadOnly' })
  for (const [name, text] of Object.entries(odd)) {
    await field.fill(text)
    await expect(findings(page), name).toContainText(/Line \d+/)
  }
  for (const [name, text] of Object.entries(idle)) {
    await field.fill(text)
    await expect(page.getByRole('alert'), name).toHaveCount(0)
  }
})

test('F20: payloads in an imported file are text wherever they are shown', async ({ page }) => {
  test.setTimeout(5 * PATIENCE)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const all = payloads.join('\n')
  const some = payloads.slice(0, 40)
  // Such a name has the whole file refused; see src/ui/storage/untrusted.ts.
  const names = payloads.filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text))
  const documents = [
    {
      kind: 'run',
      id: 'first-request',
      body: {
        lesson: 'first-request',
        version: '1.0.0',
        actions: [
          ['signIn', 'root'],
          ...some.map((text) => ['call', 'iam.CreateUser', { UserName: text }]),
          ...some.map((text) => ['command', `aws iam create-user --user-name '${text}'`, text]),
          ['call', 'iam.CreatePolicy', { PolicyName: 'P', Description: all.slice(0, 900), PolicyDocument: all }],
          ['open', 'arn:aws:iam::111122223333:policy/PhotosReadOnly'],
          ['edit', all],
        ],
      },
    },
    {
      kind: 'progress',
      id: 'course',
      body: {
        goals: {},
        lessons: Object.fromEntries(names.map((text) => [text, text])),
        known: {},
        predictions: {},
        review: Object.fromEntries(names.map((text) => [text, { stage: 0, due: 0 }])),
        last: payloads[0],
      },
    },
    { kind: 'draft', id: 'draft', body: { files: Object.fromEntries(names.map((text) => [text, text])) } },
  ]
  await page.goto('./#/data')
  await page.locator('input[type=file]').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ app: 'deny-by-default', format: 1, documents })),
  })
  await expect(page.getByText('Added: 3')).toBeVisible()
  await page.waitForTimeout(1500) // saved by then
  for (const place of [
    '',
    'review',
    'data',
    'author',
    ...['policy', 'events', 'time', 'map', 'access', 'console/iam/users'].map((at) => `lesson/first-request/${at}`),
  ]) {
    await page.goto('./')
    await page.goto(`./#/${place}`)
    await expect(page.locator('h1:visible, h2:visible').first()).toBeVisible()
    await page.waitForTimeout(500)
    expect(await page.locator('#root :is(iframe, object, embed, base, script, img[src=x])').count(), place).toBe(0)
  }
  expect(dialogs).toEqual([])
})

test('F20: a file of 10 MB, or of a million elements, is refused and costs less than 50 MB', async ({ page }) => {
  await page.goto('./#/data')
  const field = page.locator('input[type=file]')
  await field.waitFor({ state: 'attached' })
  const before = await heap(page)
  for (const text of [`"${'x'.repeat(10_000_001)}"`, `[${'1,'.repeat(1_000_000)}1]`, '['.repeat(100_000)]) {
    await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(page.getByText(/^This (is not a|file)/)).toBeVisible()
  }
  const growth = (await heap(page)) - before
  console.log(`F20 heap growth ${growth.toFixed(1)} MB`)
  expect(growth).toBeLessThan(50)
})

test.describe('with its service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('F22: every lesson opens without a network', async ({ page, context }) => {
    test.setTimeout(10 * PATIENCE)
    await page.goto('./')
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await context.setOffline(true)
    for (const { id, steps } of parsedLessons(resolve('lessons'))) {
      await page.goto('./?x#/')
      await page.goto(`./#/lesson/${id}`)
      await expect(page.getByRole('heading', { level: 1, name: steps[0]?.title ?? '', exact: true })).toBeVisible()
    }
  })
})

test.describe('F27: a bug in', () => {
  for (const [chunk, place, where] of [
    ['PolicyPane', 'policy', 'Policy'],
    ['AccessPane', 'access', 'Who can access'],
    ['MapPane', 'map', 'Map'],
    ['TimePane', 'time', 'Time'],
    ['Terminal', 'terminal', 'The terminal'],
    ['Flowchart', 'console', 'The evaluation'],
  ] as const)
    test(`${where} leaves the other panes alive`, async ({ page, faults }) => {
      faults.tolerate(/^(console|thrown): .*broken on purpose/s)
      if (chunk === 'Terminal') await withTerminal(page)
      await page.route(new RegExp(`assets/${chunk}-[^/]*\\.js$`), async (route) => {
        const text = await (await route.fetch()).text()
        await route.fulfill({ contentType: 'text/javascript', body: broken(text) })
      })
      await page.goto(`./#/lesson/first-request/${place}`)
      const alert = page.getByRole('alert').filter({ hasText: `${where} stopped working.` })
      await expect(alert).toBeVisible()
      await expect(page.getByRole('region', { name: 'Goals' })).toBeVisible()
      if (chunk !== 'Flowchart') {
        await page.getByRole('button', { name: 'Send as ben' }).click()
        await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(1)
      }
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        alert.getByRole('button', { name: 'Export my work' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('deny-by-default.json')
    })
})

test.describe('F25, F26: the table of who can access', () => {
  const table = (page: Page) => page.getByRole('tabpanel', { name: /Who can access/ })
  const worked = (page: Page) => table(page).getByText(/decisions in \d/)

  test('is worked out anew when its worker has died', async ({ page }) => {
    await page.addInitScript(keepWorkers)
    await page.goto('./#/lesson/first-request/access')
    await expect(worked(page)).toBeVisible()
    await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.forEach((one) => one.terminate()))
    await page.getByRole('button', { name: 'Send as ben' }).click()
    await expect(table(page).getByText('Working it out anew')).toBeVisible()
    await expect(worked(page)).toBeVisible()
    const started = await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length)
    expect(started).toBe(2)
  })

  test('shows the newest account after a hundred changes, though each answer comes late', async ({ page }) => {
    test.setTimeout(5 * PATIENCE)
    await page.addInitScript(delayAnswers)
    await page.goto('./#/lesson/first-request/console/iam/users/ben')
    await signInAs(page, 'user/ana')
    await page.getByLabel('Attach a policy').selectOption({ label: 'PhotosReadOnly' })
    await page.getByRole('button', { name: 'Attach', exact: true }).click()
    await page.getByRole('tab', { name: 'Who can access' }).click()
    await expect(worked(page)).toBeVisible()
    const attached = await rows(page)
    for (let n = 0; n < 100; n++)
      await page.getByRole('button', { name: n % 2 ? 'Redo the call' : 'Undo the last call' }).click()
    await expect(worked(page)).toBeVisible()
    expect(await rows(page)).toEqual(attached)
    await page.getByRole('button', { name: 'Undo the last call' }).click()
    await expect(worked(page)).toBeHidden()
    await expect(worked(page)).toBeVisible()
    expect(await rows(page)).not.toEqual(attached)
  })
  const rows = (page: Page) => table(page).getByRole('table').first().getByRole('row').allTextContents()
})

test('F29: fifty lessons opened and left, with editor and calls, leave less than 10 MB and no editor', async ({
  page,
}) => {
  test.setTimeout(10 * PATIENCE)
  const ids = parsedLessons(resolve('lessons')).flatMap(({ id, account }) => (account ? [id] : []))
  const visit = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++) {
      await page.evaluate((hash) => (location.hash = hash), `#/lesson/${ids[n % ids.length]}/policy`)
      await chooser(page).waitFor()
      const policies = await chooser(page).locator('optgroup option').count()
      if (policies > 0) {
        await chooser(page).selectOption({ index: 1 })
        await page.locator('.monaco-editor .view-line').first().waitFor()
      }
      await page.evaluate(() => (location.hash = '#/glossary'))
      await page.getByRole('heading', { level: 1 }).first().waitFor()
    }
  }
  const undo = async (): Promise<void> => {
    await page.evaluate(() => (location.hash = '#/lesson/first-request/events'))
    for (let n = 0; n < 50; n++) {
      await page.getByRole('button', { name: 'Send as ben' }).click()
      await page.getByRole('button', { name: 'Undo the last call' }).click()
    }
    await page.evaluate(() => (location.hash = '#/glossary'))
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  await page.goto('./#/glossary')
  await visit(ids.length) // once each: what a lesson brings with it stays, by design
  await undo()
  const before = await heap(page)
  await visit(50)
  await undo()
  const growth = (await heap(page)) - before
  const editors = await detachedEditors(page)
  console.log(`F29 heap ${before.toFixed(1)} MB, growth ${growth.toFixed(1)} MB, detached editors ${editors}`)
  expect(growth).toBeLessThan(10)
  expect(editors).toBe(0)
})

test('F6, F28: whatever the computer says about the time, the lesson has its own', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2100-01-01T00:00:00Z'))
  await page.goto('./#/lesson/first-request/events')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await expect(page.getByRole('list', { name: 'Events' })).not.toContainText('2100')
  await expect(verdict(page).or(page.getByText('Which step refused Ben?')).first()).toBeVisible()
})

/** A module with the same exports, each a component that fails. */
function broken(text: string): string {
  const [, list = ''] = /export\s*\{([^}]*)\}/.exec(text) ?? []
  const names = list.split(',').map(
    (one) =>
      one
        .split(/\sas\s/)
        .at(-1)
        ?.trim() ?? '',
  )
  return `const F=()=>{throw new Error('broken on purpose')};export{${names.map((name) => `F as ${name}`).join()}}`
}

/** Megabytes in use after the garbage is collected. */
async function heap(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  for (let n = 0; n < 3; n++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize / 1_000_000
}

async function detachedEditors(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'HTMLDivElement.prototype' })
  const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' })
  const { result: found } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: `function () {
      return this.filter((one) => one.classList?.contains('monaco-editor') && !one.isConnected).length
    }`,
    returnByValue: true,
  })
  await devtools.detach()
  return Number(found.value)
}

/** Runs in the page: every worker that it starts is at hand. */
function keepWorkers(): void {
  const workers: Worker[] = []
  const Own = window.Worker
  class Kept extends Own {
    constructor(...values: ConstructorParameters<typeof Worker>) {
      super(...values)
      workers.push(this)
    }
  }
  Object.assign(window, { workers, Worker: Kept })
}

/** Runs in the page: what a worker says arrives up to 200 ms later, in its order. */
function delayAnswers(): void {
  const Own = window.Worker
  let last = 0
  let count = 0
  class Late extends Own {
    override addEventListener(...[type, listener]: Parameters<Worker['addEventListener']>): void {
      const later = (event: Event): void => {
        last = Math.max(last, performance.now() + ((++count * 79) % 200))
        setTimeout(() => (listener as (event: Event) => void)(event), last - performance.now())
      }
      super.addEventListener(type, type === 'message' ? later : listener)
    }
  }
  Object.assign(window, { Worker: Late })
}

/** Runs in the page. */
function watchLongTasks(): void {
  const longest = { longest: 0 }
  Object.assign(window, { longest })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.longest = Math.max(longest.longest, duration)
  }).observe({ type: 'longtask' })
}

function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.round((window as unknown as { longest: { longest: number } }).longest.longest))
}
