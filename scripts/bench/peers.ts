// The engines we are measured beside. They are fetched when asked for into a cache, and are never dependencies of ours.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { npm } from '../npm.mjs'

// The versions that docs/performance.md speaks of; iam-simulate is AGPL and stays a tool of its own.
const VERSIONS: Readonly<Record<string, string>> = {
  '@cloud-copilot/iam-simulate': '0.1.173',
  '@cloud-copilot/iam-policy': '0.1.109',
  '@cedar-policy/cedar-wasm': '4.13.0',
}

/** Whether all of them are there, in these versions. What npm says goes to standard error. */
export function ensurePeers(folder: string): boolean {
  if (isInstalled(folder)) return true
  console.error('Fetching the engines to compare with …')
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/package.json`, JSON.stringify({ private: true, dependencies: VERSIONS }))
  const fetched = npm(['install', '--no-audit', '--no-fund', '--ignore-scripts'], folder, ['ignore', 2, 2])
  return fetched && isInstalled(folder)
}

function isInstalled(folder: string): boolean {
  return Object.entries(VERSIONS).every(([name, version]) => {
    const manifest = `${folder}/node_modules/${name}/package.json`
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
  })
}
