// npm test: every stage one after the other, a table, and `N passed, M failed` as the last line.
// `--no-browser` (npm run check) leaves out the build and the end-to-end tests.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = `${root}/node_modules/.cache/reports`
const require = createRequire(import.meta.url)
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** A stage with `count` has tests of its own; any other counts as one. `quiet`: it
 * is counted by its own last line. `needs`: without that stage it cannot run. */
const stages = [
  { name: 'types', run: bin('typescript', 'tsc', '-b') },
  { name: 'lint', run: bin('oxlint', 'oxlint', '--type-aware') },
  { name: 'format', run: bin('@biomejs/biome', 'biome', 'format', '.') },
  { name: 'unused', run: bin('knip', 'knip', '--no-progress') },
  {
    name: 'unit',
    run: bin('vitest', 'vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${reports}/unit.json`),
    count: vitestCount,
  },
  { name: 'lessons', run: bin('tsx', 'tsx', 'scripts/lessons.ts', 'check'), count: lastLineCount, quiet: true },
  { name: 'build', run: bin('vite', 'vite', 'build', '--logLevel', 'warn'), slow: true },
  { name: 'size', run: ['scripts/size.mjs'], needs: 'build', slow: true },
  {
    name: 'end-to-end',
    run: [require.resolve('@playwright/test/cli'), 'test', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` },
    needs: 'build',
    slow: true,
    count: playwrightCount,
  },
]

const chosen = process.argv.includes('--no-browser') ? stages.filter(({ slow }) => !slow) : stages
const done = new Map()
for (const stage of chosen) {
  if (stage.needs && done.get(stage.needs)?.failed > 0) {
    done.set(stage.name, { passed: 0, failed: 1, seconds: 0, note: `not run: ${stage.needs} failed` })
    continue
  }
  console.log(`\n— ${stage.name}`)
  const start = Date.now()
  const env = { ...process.env, ...stage.env }
  delete env.NODE_ENV
  const { status, stdout } = spawnSync(process.execPath, stage.run, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', stage.quiet ? 'pipe' : 'inherit', 'inherit'],
    maxBuffer: 1e9,
  })
  process.stdout.write(stdout ?? '')
  const counted = stage.count?.(stdout ?? '') ?? { passed: status === 0 ? 1 : 0, failed: 0 }
  // A stage that ends badly has failed, whatever it has counted.
  const failed = status === 0 ? counted.failed : Math.max(counted.failed, 1)
  done.set(stage.name, { passed: counted.passed, failed, seconds: (Date.now() - start) / 1000 })
}

console.log('\nstage        passed  failed  seconds')
for (const [name, { passed, failed, seconds, note = '' }] of done)
  console.log(
    `${name.padEnd(12)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}  ${note}`,
  )
const sum = (of) => [...done.values()].reduce((total, stage) => total + stage[of], 0)
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)

/** The script behind a package's command; started by Node itself, so that no shell and no PATH is needed. */
function bin(pack, command, ...args) {
  const manifest = `${root}/node_modules/${pack}/package.json`
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'))
  return [`${root}/node_modules/${pack}/${typeof bins === 'string' ? bins : bins[command]}`, ...args]
}

function vitestCount() {
  const report = read('unit.json')
  return report && { passed: report.numPassedTests, failed: report.numFailedTests }
}

function playwrightCount() {
  const stats = read('e2e.json')?.stats
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

function lastLineCount(stdout) {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? []
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) }
}

function read(name) {
  try {
    return JSON.parse(readFileSync(`${reports}/${name}`, 'utf8'))
  } catch {
    return undefined
  }
}
