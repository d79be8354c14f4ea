// Tools and engines that are compared with or run beside ours: fetched when asked for into a cache, never dependencies.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { npm } from '../npm.mjs'

/** Whether all packages are there, in these versions. What npm says goes to standard error. */
export function ensureFetched(folder: string, versions: Readonly<Record<string, string>>): boolean {
  if (isInstalled(folder, versions)) return true
  console.error(`Fetching ${Object.keys(versions).join(', ')} …`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/package.json`, JSON.stringify({ private: true, dependencies: versions }))
  const fetched = npm(['install', '--no-audit', '--no-fund', '--ignore-scripts'], folder, ['ignore', 2, 2])
  return fetched && isInstalled(folder, versions)
}

function isInstalled(folder: string, versions: Readonly<Record<string, string>>): boolean {
  return Object.entries(versions).every(([name, version]) => {
    const manifest = `${folder}/node_modules/${name}/package.json`
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
  })
}
