import { readFileSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// A sub-path nobody would guess: the one build has to work under any. GitHub Pages serves it under the repository's name.
const PORT = Number(process.env.E2E_PORT ?? 41_973)
const address = `http://127.0.0.1:${PORT}/some-where/deny-by-default/`

/** scripts/browser.mjs has written which browser starts on this machine; nothing there means Playwright's own. */
function recordedBrowser(): { executablePath?: string; env?: Record<string, string> } {
  try {
    return JSON.parse(
      readFileSync(new URL('node_modules/.cache/e2e-browser/browser.json', import.meta.url), 'utf8'),
    ) as ReturnType<typeof recordedBrowser>
  } catch {
    return {}
  }
}

const { executablePath, env = {} } = recordedBrowser()
const inherited = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
)

// npm test has no time for the others: every lesson's solution, strangers' lessons, the author's page. THOROUGH=1 runs them.
const ignored = process.env.THOROUGH ? [] : ['**/*.thorough.spec.ts']

export default defineConfig({
  testDir: 'e2e',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  outputDir: 'node_modules/.cache/e2e',
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // A trace makes each step a quarter slower: `npx playwright test --trace on` where one is wanted.
    screenshot: 'only-on-failure',
    // One that keeps every file would be installed anew in each test; e2e/reliability.spec.ts lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      env: { ...inherited, ...env },
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: [...ignored, '**/keyboard.spec.ts'] },
    // What a learner does, without a mouse.
    { name: 'keyboard', use: { browserName: 'chromium' }, testMatch: '**/keyboard.spec.ts' },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort --host 127.0.0.1 --base /some-where/deny-by-default/`,
    url: address,
    reuseExistingServer: false,
  },
})
