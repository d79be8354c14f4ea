// What may go wrong around the app: no storage, no room, no network, another tab, another release, a page around it.
// The numbers (F12 …) are those of docs/reliability.md.

import { readFileSync } from 'node:fs'
import { signInAs } from './signInAs.ts'
import { storedRecords } from './storedRecords.ts'
import { expect, type Page, test, watch } from './test.ts'

const lesson = './#/lesson/first-request'
const send = (page: Page) => page.getByRole('button', { name: 'Send as ben' })
const done = (page: Page) => page.getByRole('region', { name: 'Goals' }).getByText('Done:')
const notices = (page: Page) => page.getByRole('complementary', { name: 'Notices' })

/** Until the last change is in the database: at most a second after it was made. */
const saved = (page: Page) => page.waitForTimeout(1500)

async function sent(page: Page): Promise<void> {
  await page.goto(lesson)
  await send(page).click()
  await expect(done(page)).toHaveCount(1)
}

/** What a download button gives. */
async function downloaded(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  return readFileSync(await file.path(), 'utf8')
}

test('a lesson comes back where it was left, undo included', async ({ page }) => {
  await sent(page)
  await saved(page)
  await page.reload()
  await expect(done(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo the last call' }).click()
  await expect(done(page)).toHaveCount(0)
})

test('F12: without room it goes on in memory, says so, and saves when there is room again', async ({
  page,
  context,
}) => {
  await page.goto('./favicon.svg')
  const devtools = await context.newCDPSession(page)
  const origin = new URL(page.url()).origin
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await sent(page)
  await expect(notices(page).getByText(/no room left/)).toBeVisible({ timeout: 3000 })
  expect(JSON.parse(await downloaded(page, 'Download my work'))).toMatchObject({
    documents: expect.arrayContaining([
      { kind: 'run', id: 'first-request', body: expect.objectContaining({ lesson: 'first-request' }) },
    ]),
  })
  await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(notices(page).getByText(/no room left/)).toBeHidden()
  await page.reload()
  await expect(done(page)).toHaveCount(1)
})

test('F13: without a database, and without localStorage, it runs and says so', async ({ page }) => {
  await page.addInitScript(() => {
    const forbid = (): never => {
      throw new DOMException('forbidden', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: forbid })
    Object.defineProperty(window, 'indexedDB', { get: forbid })
  })
  await sent(page)
  await expect(notices(page).getByText(/does not let the page save/)).toBeVisible()
  expect(await downloaded(page, 'Download my work')).toContain('first-request')
})

test('F14: two tabs show the same lesson, and neither loses what the other finished', async ({ page, context }) => {
  await sent(page)
  const other = await context.newPage()
  await saved(page)
  await other.goto(new URL(lesson, page.url()).href)
  await expect(done(other)).toHaveCount(1)
  await other.getByRole('button', { name: 'Undo the last call' }).click()
  await expect(done(page)).toHaveCount(0, { timeout: 2500 })
})

test('F15, F18: beside a newer release it stops saving, and leaves its data as they are', async ({ page, context }) => {
  await sent(page)
  await saved(page)
  const before = await storedRecords(page)
  const newer = await context.newPage()
  await newer.goto(new URL('favicon.svg', page.url()).href)
  await newer.evaluate(() => new BroadcastChannel('deny-by-default').postMessage({ format: 2 }))
  await expect(notices(page).getByText(/newer version/)).toBeVisible({ timeout: 1000 })
  await page.getByRole('button', { name: 'Undo the last call' }).click()
  await saved(page)
  expect(await storedRecords(page)).toEqual(before)
})

test('F17: a damaged save is set aside, and the one before it is back', async ({ page }) => {
  await sent(page)
  await saved(page)
  await page.getByRole('button', { name: 'Undo the last call' }).click()
  await saved(page)
  await page.evaluate(damageNewest)
  await page.reload()
  await expect(done(page)).toHaveCount(1)
  await expect(notices(page).getByText(/saved here is damaged/)).toBeVisible()
  expect(await downloaded(page, 'Download the damaged copy')).toContain('half of it')
})

test('a file takes everything to another browser', async ({ page, browser, baseURL, faults }) => {
  await sent(page)
  await page.goto('./#/data')
  const text = await downloaded(page, 'Download everything')
  const elsewhere = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), serviceWorkers: 'block' })
  await watch(elsewhere, faults)
  const there = await elsewhere.newPage()
  await there.goto('./#/data')
  const field = there.locator('input[type=file]')
  await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(there.getByText('This is not a file that was downloaded here.')).toBeVisible()
  await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(there.getByText(/^Added: \d/)).toBeVisible()
  await there.goto(lesson)
  await expect(done(there)).toHaveCount(1)
  await elsewhere.close()
})

test('F24: a part that the server has no longer leaves a message, no white page', async ({ page, faults }) => {
  await page.route(/PolicyPane/, (route) => route.fulfill({ status: 404, body: '' }))
  faults.tolerate(/^console: (Failed to load resource|.*dynamically imported module)/) // the missing file
  await page.goto(lesson)
  await page.getByRole('tab', { name: 'Policy' }).click()
  await expect(page.getByText('A part of the app is missing.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  await send(page).click()
  await expect(done(page)).toHaveCount(1)
  expect(await downloaded(page, 'Export my work')).toContain('first-request')
})

test('F30: foreign scripts, text as HTML and eval are refused', async ({ page, faults }) => {
  await page.goto('./')
  faults.tolerate(/^refused: (connect-src|require-trusted-types-for) /)
  faults.tolerate(/^console: /) // the browser reports each refusal in its own words
  const refused = await page.evaluate(async () => {
    const told: string[] = []
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => told.push(effectiveDirective))
    const script = document.createElement('script')
    const attempts: readonly (() => unknown)[] = [
      () => new Worker('data:text/javascript,1'),
      () => document.body.insertAdjacentHTML('beforeend', '<img src=x>'),
      () => (script.src = 'https://example.com/x.js'),
      () => fetch('http://example.com/').catch(() => {}),
    ]
    const thrown: boolean[] = []
    for (const attempt of attempts)
      try {
        await attempt()
        thrown.push(false)
      } catch {
        thrown.push(true)
      }
    await new Promise((tick) => setTimeout(tick, 300))
    return { told: [...new Set(told)], thrown }
  })
  expect(refused.thrown.slice(0, 3)).toEqual([true, true, true])
  expect(refused.told).toEqual(expect.arrayContaining(['connect-src', 'require-trusted-types-for']))
  expect(faults.found).toContainEqual(expect.stringMatching(/^refused: connect-src /)) // every journey would have failed
})

test('inside a page of somebody else it only says where it is', async ({ page }) => {
  await page.goto('./')
  const address = page.url()
  await page.route('**/framing.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${address}" width=800 height=600></iframe>` }),
  )
  await page.goto('./framing.html')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: /does not run inside another page/ })).toBeVisible()
  await expect(frame.getByRole('link', { name: 'Open Deny by Default' })).toHaveAttribute('rel', /noopener/)
})

test.describe('with its service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('F22: all of it works without a network, the editor included', async ({ page, context }) => {
    await installed(page)
    await context.setOffline(true)
    await page.goto('./?x#/')
    await page.goto('./#/lesson/first-request/policy')
    await page.reload()
    await expect(page.getByRole('tab', { name: 'Policy' })).toBeVisible()
    await send(page).click()
    await expect(done(page)).toHaveCount(1)
    await expect(page.locator('.react-flow__node').first()).toBeVisible()
    await page.goto('./#/lesson/first-request/console/iam/users/ben')
    await signInAs(page, 'user/ana')
    await page.getByLabel('Attach a policy').selectOption({ label: 'PhotosReadOnly' })
    await page.getByRole('button', { name: 'Attach', exact: true }).click()
    await page
      .getByRole('table', { name: 'Attached policies' })
      .getByRole('button', { name: 'Open PhotosReadOnly', exact: true })
      .click()
    await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
    await page.goto('./licences.txt')
    await expect(page.getByText('MIT License').first()).toBeVisible()
  })

  test('F23: a new version waits until the learner says so, and nothing typed is lost', async ({ page }) => {
    await installed(page)
    await sent(page)
    await newVersion(page)
    await expect(notices(page).getByText(/There is a new version/)).toBeVisible()
    await page.evaluate(() => Object.assign(window, { same: true }))
    await page.getByRole('button', { name: 'Undo the last call' }).click()
    await saved(page)
    expect(await page.evaluate(() => 'same' in window)).toBe(true) // no reload by itself
    await notices(page).getByRole('button', { name: 'Reload' }).click()
    await page.waitForFunction(() => !('same' in window))
    await expect(send(page)).toBeVisible()
    await expect(done(page)).toHaveCount(0)
  })
})

async function installed(page: Page): Promise<void> {
  await page.goto('./')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** As if the server had another build: the same worker under another name, for the same pages. */
async function newVersion(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.register('sw.js?next').then(() => undefined))
}

/** Runs in the page: cuts the newest generation of the lesson in half, behind the app's back. */
function damageNewest(): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.open('deny-by-default').onsuccess = (event) => {
      const database = (event.target as IDBOpenDBRequest).result
      const store = database.transaction('documents', 'readwrite').objectStore('documents')
      store.getAll().onsuccess = (read) => {
        const all = (read.target as IDBRequest<{ kind: string; generation: number; body: string }[]>).result
        const newest = all.filter(({ kind }) => kind === 'run').toSorted((a, b) => b.generation - a.generation)[0]
        store.put({ ...newest, body: `half of it ${newest?.body.slice(0, 20)}` }).onsuccess = () => {
          database.close()
          resolve()
        }
      }
    }
  })
}
