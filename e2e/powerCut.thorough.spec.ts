// F16: the browser is killed while it saves, again and again, over one profile. What was typed a moment before may be
// lost; nothing is torn, and no finished lesson is gone. A kill stands in for the power cut: what the system has taken
// over from the browser reaches the disk.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { parseLesson } from '#lessons'
import { storedRecords } from './storedRecords.ts'
import { expect, type Page, test } from './test.ts'

const TRIALS = Number(process.env.TRIALS ?? 20)
const LOST = 1500 // milliseconds of typing that may be lost: a save begins within a second, and takes a while
const KEY = 40 // milliseconds

interface Typed {
  readonly count: number
  readonly at: number // milliseconds
}
interface Before {
  readonly typed: readonly Typed[]
  readonly killed: number
  readonly finished: readonly string[] // lessons
}

test(`F16: killed at ${TRIALS} moments`, async ({ baseURL, launchOptions }) => {
  test.setTimeout(TRIALS * 90_000)
  const profile = mkdtempSync(join(tmpdir(), 'deny-by-default-'))
  let before: Before = { typed: [], killed: 0, finished: [] }
  const lost: number[] = [] // milliseconds of typing, trial by trial
  try {
    for (let trial = 0; trial < TRIALS; trial++) {
      const child = start(profile, launchOptions)
      const browser = await connected(profile)
      try {
        const page = browser.contexts()[0]?.pages()[0]
        if (!page) throw new Error('the browser has no page')
        await page.setViewportSize({ width: 390, height: 844 }) // the plain editor
        await withTrial(page, trial)
        await page.goto(`${baseURL ?? ''}#/lesson/first-request/policy`)
        await page.getByRole('combobox', { name: 'Policy', exact: true }).waitFor()
        if (trial > 0) lost.push(await expectKept(page, trial - 1, before))
        before = await work(page, trial, before.finished)
      } finally {
        await killed(child)
        await browser.close()
      }
      before = { ...before, killed: Date.now() }
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  console.log(
    `lost in ${lost.length} kills, in milliseconds of typing: at most ${Math.max(...lost)}; ${lost.join(' ')}`,
  )
  expect(before.finished.length).toBeGreaterThanOrEqual(Math.floor(TRIALS / 2))
})

/** A lesson of its own each time, in the place of the first one. It is finished by sending its request. */
async function withTrial(page: Page, trial: number): Promise<void> {
  const text = `---
format: 1
id: trial-${trial}
version: '1.0.0'
title: Trial
summary: A lesson of the tests.
minutes: 1
level: beginner
account:
  id: '111122223333'
  now: '2026-01-01T00:00:00Z'
  root: { email: root@example.com }
  users: { ben: {} }
  policies:
    Look: { document: { Version: '2012-10-17', Statement: [ { Effect: Allow, Action: 's3:*', Resource: '*' } ] } }
  buckets: { photos: {} }
signIn: user/ben
tools: { terminal: false, editor: true, console: [iam, s3], diagram: evaluation }
watch: { as: user/ben, api: s3.ListObjectsV2, with: { Bucket: photos } }
steps: [ { id: one, goals: [ { id: sent, text: Send it, check: { events: { some: { eventName: ListObjects, errorCode: AccessDenied } } } } ] } ]
solution: { one: [ { as: user/ben, api: s3.ListObjectsV2, with: { Bucket: photos } } ] }
---

## One {#one}

Send it.
`
  const { lesson, problems } = parseLesson({ 'lesson.md': text }, { fixtures: {} })
  if (!lesson) throw new Error(JSON.stringify(problems))
  await page.route(/assets\/first-request-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(lesson)}` }),
  )
}

/** Even trials are killed while somebody types, odd ones just after a lesson was finished. */
async function work(page: Page, trial: number, finished: readonly string[]): Promise<Before> {
  const typed: Typed[] = []
  const moment = ((trial * 7919) % 97) / 97 // spread evenly, the same each time
  if (trial % 2 === 1) {
    const panes = page.getByRole('navigation', { name: 'Panes' })
    await panes.getByRole('link', { name: 'Why' }).click()
    await page.getByRole('button', { name: 'Send as ben' }).click()
    await panes.getByRole('link', { name: 'Lesson' }).click()
    await page.getByRole('region', { name: 'Lesson finished' }).waitFor()
    await page.waitForTimeout(moment * 500)
    return { typed, killed: 0, finished: [...finished, `aws-account-security/trial-${trial}`] }
  }
  await page.getByRole('combobox', { name: 'Policy', exact: true }).selectOption({ label: 'Look' })
  const field = page.getByRole('textbox', { name: 'Policy Look' })
  await field.waitFor()
  page.on('console', (message) => {
    const [, count] = /^typed (\d+)$/.exec(message.text()) ?? []
    if (count !== undefined) typed.push({ count: Number(count), at: Date.now() })
  })
  await field.evaluate((element, pause) => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    let count = 0
    setInterval(() => {
      set?.call(element, `{ "typed": ${++count} }`)
      element.dispatchEvent(new Event('input', { bubbles: true }))
      console.log(`typed ${count}`)
    }, pause)
  }, KEY)
  await page.waitForTimeout(300 + moment * 2500)
  return { typed, killed: 0, finished }
}

/** Checks what the browser has after it was killed in `trial`; how much of the typing is gone, in milliseconds. */
async function expectKept(page: Page, trial: number, { typed, killed: at, finished }: Before): Promise<number> {
  await expect(page.getByText(/saved here is damaged/)).toHaveCount(0)
  expect(await storedRecords(page, 'aside')).toEqual([])
  const records = (await storedRecords(page)) as readonly {
    kind: string
    id: string
    generation: number
    body: string
  }[]
  const newest = (kind: string, id: string): string =>
    records.filter((one) => one.kind === kind && one.id === id).toSorted((a, b) => b.generation - a.generation)[0]
      ?.body ?? '{}'
  const { lessons = {} } = JSON.parse(newest('progress', 'course')) as { lessons?: Readonly<Record<string, string>> }
  for (const lesson of finished) expect(lessons).toHaveProperty([lesson])
  const last = typed.at(-1)
  if (!last) return 0
  const [, saved = '0'] = /typed\\+": (\d+)/.exec(newest('run', `trial-${trial}`)) ?? []
  const kept = typed.find(({ count }) => count > Number(saved))
  const lost = kept ? at - kept.at : 0
  expect(lost).toBeLessThan(LOST)
  return lost
}

function start(profile: string, { executablePath, env, args = [] }: Parameters<typeof chromium.launch>[0] & object) {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  const own = ['--headless=new', '--remote-debugging-port=0', '--no-first-run', `--user-data-dir=${profile}`]
  return spawn(executablePath ?? chromium.executablePath(), [...args, ...own, 'about:blank'], {
    detached: true, // a group of its own, which can be killed as a whole
    stdio: 'ignore',
    ...(env && { env: env as NodeJS.ProcessEnv }),
  })
}

async function connected(profile: string): Promise<Browser> {
  for (let tries = 0; tries < 600; tries++) {
    await new Promise((tick) => setTimeout(tick, 100))
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    } catch {
      // not up yet
    }
  }
  throw new Error('the browser did not start')
}

function killed(child: ChildProcess): Promise<unknown> {
  const gone = new Promise((done) => child.once('exit', done))
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  return gone
}
