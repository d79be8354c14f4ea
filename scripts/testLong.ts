// npm run test:long: the generated tests with very many inputs, other ones on each day. A table, then `N passed, M failed`.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) }, // the day
    scale: { type: 'string', default: '1' }, // of the numbers below
  },
})

/** How often each property of a file is tried; some multiply it: see src/engine/testing/property.ts. */
const files: readonly (readonly [file: string, runs: number])[] = [
  ['src/engine/properties.thorough.test.ts', 10_000],
  ['src/engine/trace.thorough.test.ts', 10_000],
  ['src/engine/fastPaths.thorough.test.ts', 10_000],
  ['src/engine/fuzz.thorough.test.ts', 10_000],
  ['src/ui/storage/generations.thorough.test.ts', 10_000], // bits that flip, texts cut off
  ['src/account/anyCalls.thorough.test.ts', 2_000],
  ['src/engine/oracle.thorough.test.ts', 50_000], // 1,000,000 decisions beside a second engine
]

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly meta?: { readonly runs?: number } }[]
  }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = `${dirname(createRequire(import.meta.url).resolve('vitest/package.json'))}/vitest.mjs`
console.log(`seed ${values.seed}`)
const rows = files.map(([file, runs]) => {
  const report = `${root}node_modules/.cache/reports/long.json`
  const start = Date.now()
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, file],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PROPERTY_RUNS: String(Math.ceil(runs * Number(values.scale))),
        PROPERTY_SEED: values.seed,
      },
    },
  )
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const inputs = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .reduce((sum, { meta }) => sum + (meta?.runs ?? 1), 0)
  const failed = status === 0 ? numFailedTests : Math.max(numFailedTests, 1)
  return { file, inputs, passed: numPassedTests, failed, seconds: Math.round((Date.now() - start) / 1000) }
})

console.table(rows)
const sum = (of: 'passed' | 'failed') => rows.reduce((total, row) => total + row[of], 0)
process.exitCode = sum('failed') === 0 ? 0 : 1
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
