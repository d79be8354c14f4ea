// npm run test:long: the generated tests with very many inputs, other ones on each day; two other engines; and the browser,
// killed and misled. A table, then `N passed, M failed`.

import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) }, // the day
    scale: { type: 'string', default: '1' }, // of the numbers below
    only: { type: 'string', default: '' }, // a part of the name of what is run
  },
})
const times = (count: number) => String(Math.ceil(count * Number(values.scale)))
const root = fileURLToPath(new URL('..', import.meta.url))
const reports = `${root}node_modules/.cache/reports/`
const require = createRequire(import.meta.url)
mkdirSync(reports, { recursive: true })

interface Part {
  readonly name: string
  readonly run: readonly string[] // a script, and what it is given
  readonly env?: Readonly<Record<string, string>>
  /** How many inputs were tried, and how many tests passed and failed; nothing where it counts as one. */
  readonly counted?: () => Omit<Row, 'name' | 'seconds'>
}
interface Row {
  readonly name: string
  readonly inputs: number
  readonly passed: number
  readonly failed: number
  readonly seconds: number
}

/** How often each property of a file is tried; some multiply it: see src/engine/testing/property.ts. */
const oracle = property('src/engine/oracle.thorough.test.ts', 50_000) // 1,000,000 decisions beside a second engine
const properties = [
  property('src/engine/properties.thorough.test.ts', 10_000),
  property('src/engine/trace.thorough.test.ts', 10_000),
  property('src/engine/fastPaths.thorough.test.ts', 10_000),
  property('src/engine/fuzz.thorough.test.ts', 10_000),
  property('src/ui/storage/generations.thorough.test.ts', 10_000), // bits that flip, texts cut off
  property('src/account/anyCalls.thorough.test.ts', 2_000),
]
const besideOthers: Part = {
  name: 'scripts/besideOthers.ts',
  run: [require.resolve('tsx/cli'), 'scripts/besideOthers.ts', '--seed', values.seed, '--matrices', times(5)],
}
const build: Part = { name: 'build', run: [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'] }
const browser: Part = {
  name: 'e2e/*.thorough.spec.ts of reliability',
  run: [require.resolve('@playwright/test/cli'), 'test', '--reporter=line,json', 'reliability', 'powerCut'],
  env: { THOROUGH: '1', TRIALS: times(100), PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}long-browser.json` },
  counted: () => {
    const { stats } = read<{ stats: { expected: number; unexpected: number; flaky: number } }>('long-browser.json')
    return { inputs: stats.expected, passed: stats.expected, failed: stats.unexpected + stats.flaky }
  },
}

function property(file: string, runs: number): Part {
  const report = `long-${basename(file)}.json`
  return {
    name: file,
    run: [
      `${root}node_modules/vitest/vitest.mjs`,
      'run',
      '--maxWorkers=1',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${reports}${report}`,
      file,
    ],
    env: { PROPERTY_RUNS: times(runs), PROPERTY_SEED: values.seed },
    counted: () => {
      const { numPassedTests, numFailedTests, testResults } = read<Report>(report)
      const inputs = testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .reduce((sum, { meta }) => sum + (meta?.runs ?? 1), 0)
      return { inputs, passed: numPassedTests, failed: numFailedTests }
    },
  }
}
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly meta?: { readonly runs?: number } }[]
  }[]
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`${reports}${file}`, 'utf8')) as T // written by the tool that has just ended
}

/** One after the other. */
async function inTurn(parts: readonly Part[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const part of parts) if (part.name.includes(values.only)) rows.push(await perform(part))
  return rows
}

async function perform({ name, run, env, counted }: Part): Promise<Row> {
  const start = Date.now()
  const child = spawn(process.execPath, run, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const status = await new Promise((done) => child.once('close', done))
  const count = status === 0 && !counted ? { inputs: 1, passed: 1, failed: 0 } : tried(counted)
  // What ends badly has failed, whatever it has counted.
  const failed = status === 0 ? count.failed : Math.max(count.failed, 1)
  return { name, ...count, failed, seconds: Math.round((Date.now() - start) / 1000) }
}

function tried(counted: Part['counted']): Omit<Row, 'name' | 'seconds'> {
  try {
    return counted?.() ?? { inputs: 0, passed: 0, failed: 1 }
  } catch {
    return { inputs: 0, passed: 0, failed: 1 } // it ended before it wrote a report
  }
}

console.log(`seed ${values.seed}`)
// The second engine takes as long as all others together: each has a core. The browser has the machine to itself.
const beside = await Promise.all([inTurn([oracle]), inTurn([...properties, besideOthers])])
const rows = [...beside.flat(), ...(await inTurn([build, browser]))]
console.table(rows)
const sum = (of: 'passed' | 'failed') => rows.reduce((total, row) => total + row[of], 0)
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
