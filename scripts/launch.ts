// The browser that scripts/browser.mjs has found to start here, for scripts that need one; as playwright.config.ts has it.

import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import config from '../playwright.config.ts'

const options = config.use?.launchOptions ?? {}

export function launch(): Promise<Browser> {
  return chromium.launch(options)
}

/** With a profile on the disk, that outlives the browser. */
export function launchWithProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, options)
}
