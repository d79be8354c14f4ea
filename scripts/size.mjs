// The first load must stay small: the entry and what it imports at once, gzipped, without Monaco and React Flow.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const LIMIT = 150_000 // bytes of JavaScript, gzipped

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const chunks = [...reached(entry)]
const sizes = chunks.map((key) => gzipSync(readFileSync(dist + manifest[key].file), { level: 9 }).length)
const total = sizes.reduce((sum, size) => sum + size, 0)
const text = chunks.map((key) => readFileSync(dist + manifest[key].file, 'utf8')).join('\n')
const strangers = ['react-flow__', 'monaco-editor'].filter((mark) => text.includes(mark))

console.log(
  `first load: ${(total / 1000).toFixed(1)} kB of JavaScript gzipped in ${chunks.length} files (limit ${LIMIT / 1000} kB)`,
)
if (total > LIMIT) fail('The first load is too large. Look for a static import that should be lazy.')
if (strangers.length > 0) fail(`The first load holds ${strangers.join(' and ')}; it must be fetched when it is needed.`)

function reached(key, seen = new Set()) {
  seen.add(key)
  for (const next of manifest[key].imports ?? []) if (!seen.has(next)) reached(next, seen)
  return seen
}

function fail(message) {
  console.error(message)
  process.exitCode = 1
}
