// Installs what is missing, before start, test, build and check. Has no dependencies: it may run before node_modules exists.
// `--browser` also finds a Chromium that really starts, for the end-to-end tests.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { npm } from './npm.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.version} is too old. Node 20.19 or newer is needed: https://nodejs.org`)
  process.exit(1)
}

if (!installed(root)) {
  console.log('Installing dependencies (npm ci) …')
  if (!npm(['ci', '--include=dev', '--no-audit', '--no-fund'], root)) {
    console.error(
      'npm ci failed; its reason stands above. Most often the network or the npm registry cannot be reached.',
    )
    process.exit(1)
  }
}
if (process.argv.includes('--browser')) {
  const { ensureBrowser } = await import('./browser.mjs')
  console.log(`Browser for the tests: ${await ensureBrowser({ root, npm, installed })}`)
}

/** Compares the lock file with npm's own record of what it installed, version by version; no stamp file of ours. */
function installed(folder) {
  const wanted = read(`${folder}/package-lock.json`)?.packages
  const present = read(`${folder}/node_modules/.package-lock.json`)?.packages
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional, peer }]) => {
    if (path === '' || link) return true
    const found = present[path]
    return found ? found.version === version : Boolean(optional || devOptional || peer)
  })
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
