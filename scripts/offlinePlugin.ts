// Vite: sw.js, the service worker with the list of every file of this build, so that all of the app works offline.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

const SOURCE = 'src/serviceWorker/sw.ts'

export function offlinePlugin(): Plugin {
  let root = '.'
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async writeBundle({ dir = 'dist' }) {
      const files = filesIn(dir)
      const version = createHash('sha256')
      for (const file of files) version.update(file).update(readFileSync(join(dir, file)))
      const source = readFileSync(join(root, SOURCE), 'utf8')
      const { code } = await transformWithOxc(source, SOURCE)
      const known = `const FILES = ${JSON.stringify(files)}\nconst VERSION = '${version.digest('hex').slice(0, 16)}'\n`
      writeFileSync(join(dir, 'sw.js'), `${known}{\n${code}}\n`)
    },
  }
}

/** What a browser may ask for: all but Vite's own notes and the worker itself. */
function filesIn(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => !file.startsWith('.') && file !== 'sw.js')
    .toSorted()
}
