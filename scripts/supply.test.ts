// What comes from others: exact versions, a lock that names no host, and no licence that would bind what is shipped.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

interface Locked {
  readonly resolved?: string
  readonly license?: string
  readonly dev?: boolean
  readonly link?: boolean
}
const read = (file: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8'))
const manifest = read('package.json') as { dependencies: Record<string, string> }
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }

// Types and runners of the development side may follow a major version; the lock pins them all the same.
it('names an exact version of everything that ships', () => {
  const loose = Object.entries(manifest.dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  expect(loose).toEqual([])
})

it('has no address in its lock, so that it installs from any registry', () => {
  expect(Object.entries(packages).flatMap(([name, { resolved }]) => (resolved ? [`${name} ${resolved}`] : []))).toEqual(
    [],
  )
})

it('ships nothing under a licence that asks for more than its text', () => {
  const shipped = Object.entries(packages).filter(([name, { dev, link }]) => name !== '' && !dev && !link)
  expect(shipped.length).toBeGreaterThan(20)
  const free =
    /^\(?(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|OFL-1\.1|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|MPL-2\.0 OR Apache-2\.0)( OR .*)?\)?$/
  expect(
    shipped.filter(([, { license = '' }]) => !free.test(license)).map(([name, { license }]) => `${name} ${license}`),
  ).toEqual([])
})
