// Lessons from elsewhere: how they come in, what is said of them, and what must not get out of them.

import AxeBuilder from '@axe-core/playwright'
import { strToU8, zipSync } from 'fflate'
import { newLesson } from '#lessons'
import { payloads } from './data/payloads.ts'
import { accountLesson, batches, zipOf } from './payloadLessons.ts'
import { expect, type Page, test } from './test.ts'

const lesson = newLesson('from-afar')
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Choose files or a zip').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

test('a file opens, is marked as not checked, and its progress stays apart from the course', async ({ page }) => {
  await page.goto('./#/learn')
  await choose(page, 'anything.md', Buffer.from(lesson))
  const opened = page.getByRole('region', { name: 'Opened lessons' })
  await expect(opened).toContainText('From your device, not checked by us')
  await expect(opened).toContainText('1 near miss')
  await opened.getByRole('link', { name: 'From afar' }).click()
  await expect(page.getByRole('banner').getByText('From your device, not checked by us')).toBeVisible()

  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'IAM Users' }).click()
  await page.getByRole('table', { name: 'Users' }).getByRole('link', { name: 'ben' }).click()
  await page.getByLabel('Attach a policy').selectOption({ label: 'PhotosReadOnly' })
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Lesson finished' })).toBeVisible()
  const kept = await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)) as Record<string, string>)
  expect(kept['deny-by-default:foreign-progress']).toContain('from-afar')
  expect(kept['deny-by-default:progress'] ?? '').not.toContain('from-afar')

  await page.getByRole('link', { name: 'Back to the lessons from elsewhere' }).click()
  await expect(page.getByRole('region', { name: 'Opened lessons' })).toContainText('done')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('what is wrong is said with file, line and column, and nothing opens', async ({ page }) => {
  await page.goto('./#/learn')
  await choose(page, 'lesson.md', Buffer.from(lesson.replace('minutes: 5', 'minuts: 5')))
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText(/lesson\.md:8:1 L102/)
  await expect(page.getByText('No lesson could be opened')).toBeVisible()
})

test.describe('from an address', () => {
  test.use({ announced: ['https://lessons.example'] })
  const link = './#/learn?src=https://lessons.example/a/lesson.md'
  const headers = { 'access-control-allow-origin': '*' }

  test('nothing is asked of a host before a click on its name', async ({ page }) => {
    const asked: { url: string; cookie: string | undefined; referer: string | undefined }[] = []
    await page.route('https://lessons.example/**', async (route) => {
      const { cookie, referer } = await route.request().allHeaders()
      asked.push({ url: route.request().url(), cookie, referer })
      await route.fulfill({ headers, contentType: 'text/plain', body: lesson })
    })
    await page.goto(link)
    await expect(page.getByText('lessons.example', { exact: true })).toBeVisible()
    expect(asked).toEqual([])
    await page.getByRole('button', { name: 'Fetch from lessons.example' }).click()
    await expect(page.getByText('From lessons.example, not checked by us')).toBeVisible()
    expect(asked).toEqual([{ url: 'https://lessons.example/a/lesson.md', cookie: undefined, referer: undefined }])
  })

  for (const [name, answer, message] of [
    ['it is not there', { status: 404 }, 'answered 404'],
    ['a web page', { contentType: 'text/html', body: '<p>' }, 'sent a web page'],
    ['far too much', { contentType: 'text/plain', body: 'x'.repeat(4_100_000) }, 'sent more than 4 MB'],
    [
      'another place',
      { status: 302, headers: { ...headers, location: 'https://other.example/' } },
      'could not be read',
    ],
    ['bytes', { contentType: 'text/plain', body: Buffer.from([0xff, 0xfe, 0xfd]) }, 'is not text'],
  ] as const)
    test(`F21: ${name}`, async ({ page, faults }) => {
      faults.tolerate(/^console: /) // the browser reports what it could not fetch
      await page.route('https://lessons.example/**', (route) => route.fulfill({ headers, ...answer }))
      await page.goto(link)
      await page.getByRole('button', { name: 'Fetch from lessons.example' }).click()
      await expect(page.getByRole('status').filter({ hasText: message })).toBeVisible()
    })
})

test('F20: no payload in any text of a lesson runs, asks another origin, or changes what objects are born with', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await page.addInitScript(() => {
    const told: string[] = []
    Object.assign(window, { told })
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => told.push(violatedDirective))
    window.alert = () => told.push('alert')
  })
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const born = () =>
    page.evaluate(() =>
      [Object, Array, String, Function, Map, Promise]
        .map(({ prototype }) => Object.getOwnPropertyNames(prototype).join())
        .join(' '),
    )
  const lessons = batches(payloads)
  await page.goto('./#/learn')
  const before = await born()
  await choose(page, 'payloads.zip', zipOf(lessons))
  const links = page.getByRole('region', { name: 'Opened lessons' }).getByRole('link')
  await expect(links).toHaveCount(lessons.length, { timeout: 60_000 })
  for (const { id, payloads: held } of lessons) {
    await page.evaluate((to) => (location.hash = `#/learn/${to}`), id)
    await expect(page.getByRole('region', { name: 'Lesson', exact: true })).toContainText(`Step 1 of ${held.length}`)
    expect(await page.evaluate(walk, held)).toEqual([])
  }

  // In an account: names that AWS leaves free, in the console and in the editor.
  await page.evaluate(() => (location.hash = '#/learn'))
  await choose(page, 'lesson.md', Buffer.from(accountLesson('payload-account', payloads.slice(0, 60))))
  await page.getByRole('link', { name: 'Payloads in an account' }).click()
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Policies' }).click()
  await expect(page.getByText('P59', { exact: true }).first()).toBeVisible()
  expect(await born()).toBe(before)
  expect(dialogs).toEqual([])
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([])
})

test('F20: raw, in the prose, they are refused or shown as text', async ({ page }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto('./#/learn')
  const raw = payloads.map((payload, n) => {
    const id = `raw-${n}`
    return [`${id}/lesson.md`, strToU8(`${newLesson(id)}\n${payload}\n`)] as const
  })
  // Some of them are plain words to Markdown; those open.
  for (let at = 0; at < raw.length; at += 60) {
    await choose(page, 'raw.zip', Buffer.from(zipSync(Object.fromEntries(raw.slice(at, at + 60)))))
    await expect(page.getByText('Reading and proving')).toBeHidden({ timeout: 60_000 })
    const opened = page.getByRole('region', { name: 'Opened lessons' })
    await expect(opened).toBeVisible()
    expect(await opened.locator('script, iframe, img, object, embed, base, form').count()).toBe(0)
  }
  expect(dialogs).toEqual([])
})

/** Runs in the page: opens every step, hint and answer of the lesson; returns the payloads that were not seen as text. */
async function walk(held: readonly string[]): Promise<readonly string[]> {
  const painted = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
  const click = async (find: (button: HTMLButtonElement) => boolean): Promise<void> => {
    const button = [...document.querySelectorAll('button')].find((one) => find(one) && !one.disabled)
    button?.click()
    await painted()
  }
  const missing: string[] = []
  for (const [n, payload] of held.entries()) {
    await click((button) => button.getAttribute('aria-label')?.startsWith(`Step ${n + 1}:`) ?? false)
    for (const _ of [1, 2]) await click((button) => /^Hint \d of/.test(button.textContent ?? ''))
    for (const radio of document.querySelectorAll<HTMLInputElement>('form input[type=radio]')) {
      radio.click()
      await painted()
      await click((button) => button.textContent === 'Answer')
    }
    const text = document.body.textContent ?? ''
    if (!text.includes(payload)) missing.push(payload)
    const found = document.querySelectorAll(
      '#root :is(script, iframe, img, object, embed, base, link, style, math, video, audio)',
    )
    if (found.length > 0) missing.push(`${payload} became ${found[0]?.outerHTML ?? ''}`)
  }
  return missing
}
