// The test of every journey: a console error, a thrown error or a request to another origin fails it, wherever it happens.

import { test as base } from '@playwright/test'

export { expect, type Locator, type Page } from '@playwright/test'

export const test = base.extend<{ announced: readonly string[] }>({
  announced: [[], { option: true }], // other origins that a test means to ask
  page: async ({ page, baseURL, announced }, run) => {
    // Whoever saves data is not sent what the page does not show; each test begins with an empty cache.
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    const faults: string[] = []
    const origin = new URL(baseURL ?? '').origin
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url())
      if (protocol !== 'data:' && protocol !== 'blob:' && asked !== origin && !announced.includes(asked))
        faults.push(`foreign request: ${request.url()}`)
    })
    await run(page)
    if (faults.length > 0) throw new Error(faults.join('\n'))
  },
})
