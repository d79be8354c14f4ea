// npm run screenshots: the pictures of the README, from the build in dist/: the first page, a decision with its chart, a
// lesson. `npm run build` comes first; a browser is needed, as for npm test.

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { preview } from 'vite'
import { launch } from './launch.ts'
import { packPng } from './packPng.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}docs/pictures/`
const size = { width: 1440, height: 900 }

const pictures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async home(page) {
    await page.goto('./')
    await page.getByLabel('Attach PhotosReadOnly to ben').check()
    await page.mouse.move(0, 0)
  },
  async evaluation(page) {
    await page.goto('./#/lesson/first-request/console/iam/users')
    await page.getByRole('button', { name: 'Send as ben' }).click()
    await page.getByRole('button', { name: 'Show it without answering' }).click()
    await page.locator('.react-flow__node').first().waitFor()
  },
  async lesson(page) {
    await page.goto('./#/lesson/root-mfa/console/security-credentials')
    await page.getByRole('button', { name: /^Step 2/ }).click()
    await page.getByRole('button', { name: 'Assign MFA device' }).click()
    await page.getByRole('radio', { name: /^Passkey/ }).check()
    await page.locator('.react-flow__node').first().waitFor()
  },
}

mkdirSync(folder, { recursive: true })
const server = await preview({ root, logLevel: 'error', preview: { host: '127.0.0.1' } })
const browser = await launch()
try {
  for (const [name, show] of Object.entries(pictures)) {
    const page = await browser.newPage({
      baseURL: server.resolvedUrls?.local[0] ?? '',
      viewport: size,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    await show(page)
    await page.waitForLoadState('networkidle')
    const picture = packPng(await page.screenshot())
    writeFileSync(`${folder}${name}.png`, picture)
    console.log(`docs/pictures/${name}.png  ${(picture.length / 1000).toFixed(0)} kB`)
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}
