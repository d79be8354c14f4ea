// Vite: the licences of what ships, as `licences.txt` beside the app. MIT, ISC, Apache and OFL all ask for that.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

export function licencesPlugin(): Plugin {
  let root = '.'
  return {
    name: 'licences',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    generateBundle() {
      const source = [root, ...dependenciesOf(root)].map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`)
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
    },
  }
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

function dependenciesOf(root: string): readonly string[] {
  return Object.keys(manifestOf(root).dependencies ?? {}).map((name) => join(root, 'node_modules', name))
}

function licenceOf(folder: string): string {
  const { name, version, license = 'no licence named' } = manifestOf(folder)
  const file = readdirSync(folder).find((entry) => /^licen[sc]e(\.(md|txt))?$/i.test(entry))
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8')}`
}
