// npm test: every stage, a table, and `N passed, M failed` as the last line. `--no-browser` (npm run check) leaves out the
// build, the end-to-end tests, what the linter needs the types for, and the unit tests called `thorough`.

import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = `${root}/node_modules/.cache/reports`
const require = createRequire(import.meta.url)
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** A stage with `count` has tests of its own; any other counts as one. `quick`: how it runs with --no-browser. `needs`:
 * without that stage it cannot run. */
const stages = [
  { name: 'types', run: bin('typescript', 'tsc', '-b') },
  { name: 'lint', run: bin('oxlint', 'oxlint', '--type-aware'), quick: { run: bin('oxlint', 'oxlint') } },
  { name: 'format', run: bin('@biomejs/biome', 'biome', 'format', '.') },
  { name: 'unused', run: bin('knip', 'knip', '--no-progress') },
  {
    name: 'unit',
    run: bin('vitest', 'vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${reports}/unit.json`),
    count: vitestCount,
    quick: { env: { QUICK: '1' } },
  },
  { name: 'lessons', run: bin('tsx', 'tsx', 'scripts/lessons.ts', 'check'), count: lastLineCount },
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

const quick = process.argv.includes('--no-browser')
const chosen = stages.filter(({ slow }) => !quick || !slow).map((stage) => ({ ...stage, ...(quick && stage.quick) }))
const done = new Map()
// Two at a time, the long ones first; the browser's come last, alone.
const LONG = ['unit', 'lessons']
const rank = ({ name }) => LONG.indexOf(name) + (LONG.includes(name) ? 0 : LONG.length + 1)
const waiting = chosen.filter(({ slow }) => !slow).toSorted((a, b) => rank(a) - rank(b))
await Promise.all([inTurn(waiting), inTurn(waiting)])
await inTurn(chosen.filter(({ slow }) => slow))

/** Takes what is next, until nothing is left. */
async function inTurn(queue) {
  for (let stage = queue.shift(); stage; stage = queue.shift()) {
    if (stage.needs && done.get(stage.needs)?.failed > 0)
      done.set(stage.name, { passed: 0, failed: 1, seconds: 0, note: `not run: ${stage.needs} failed` })
    else await perform(stage)
  }
}

async function perform(stage) {
  const start = Date.now()
  const env = { ...process.env, ...stage.env }
  delete env.NODE_ENV
  const { status, stdout } = await run(stage.run, env)
  console.log(`\n— ${stage.name}\n${stdout}`)
  const counted = stage.count?.(stdout) ?? { passed: status === 0 ? 1 : 0, failed: 0 }
  // A stage that ends badly has failed, whatever it has counted.
  const failed = status === 0 ? counted.failed : Math.max(counted.failed, 1)
  done.set(stage.name, { passed: counted.passed, failed, seconds: (Date.now() - start) / 1000 })
}

/** What a stage says is shown when it has ended, so that stages do not talk at once. */
function run(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    child.stdout.on('data', (text) => (stdout += text))
    child.stderr.on('data', (text) => (stdout += text))
    child.on('error', (error) => resolve({ status: 1, stdout: `${stdout}${error.message}` }))
    child.on('close', (status) => resolve({ status, stdout }))
  })
}

console.log('\nstage        passed  failed  seconds')
for (const { name } of chosen) {
  const { passed, failed, seconds, note = '' } = done.get(name)
  console.log(
    `${name.padEnd(12)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}  ${note}`,
  )
}
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
