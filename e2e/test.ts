// The test of every journey: a console error, a thrown error, a request to another origin, a cookie or something that the
// content security policy refused fails it, on whichever page of the test it happens.

import { type BrowserContext, test as base } from '@playwright/test'

export { expect, type Locator, type Page } from '@playwright/test'

export interface Faults {
  readonly origin: string // the app's
  readonly found: string[]
  /** What a test brings about on purpose. */
  tolerate(fault: RegExp): void
}

export const test = base.extend<{ announced: readonly string[]; faults: Faults }>({
  announced: [[], { option: true }], // other origins that a test means to ask
  faults: async ({ baseURL }, run) => {
    const tolerated: RegExp[] = []
    const found: string[] = []
    await run({ origin: new URL(baseURL ?? '').origin, found, tolerate: (fault) => void tolerated.push(fault) })
    const left = found.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)))
    if (left.length > 0) throw new Error(left.join('\n'))
  },
  context: async ({ context, faults, announced }, run) => {
    await watch(context, faults, announced)
    await run(context)
    const cookies = await context.cookies()
    faults.found.push(...cookies.map(({ name, domain }) => `cookie: ${name} of ${domain}`))
  },
})

/** The context of a test is watched; one that a test makes has to be watched by it. */
export async function watch(context: BrowserContext, faults: Faults, announced: readonly string[] = []): Promise<void> {
  // Whoever saves data is not sent what the page does not show; each test begins with an empty cache.
  await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  await context.exposeFunction('tellRefused', (what: string) => void faults.found.push(`refused: ${what}`))
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const { tellRefused } = window as unknown as { tellRefused: (what: string) => void }
      tellRefused(`${effectiveDirective} ${blockedURI} ${sample}`)
    }),
  )
  context.on('console', (message) => {
    const { url } = message.location()
    // What the browser asks for of itself where a page names no icon, a picture opened as a page for one.
    if (message.type() === 'error' && !url.endsWith('/favicon.ico'))
      faults.found.push(`console: ${message.text()} ${url}`)
  })
  context.on('weberror', (error) => faults.found.push(`thrown: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== faults.origin && !announced.includes(asked))
      faults.found.push(`foreign request: ${request.url()}`)
  })
}
