// npm run bench: how fast the engine decides, beside two others, in one run. Prints a table against the goals; exit code 1
// when engines do not agree on a decision.

import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { bundled } from './bench/bundled.ts'
import { cedar } from './bench/cedar.ts'
import type { Engine } from './bench/engine.ts'
import { generate } from './bench/generate.ts'
import { iamSimulate } from './bench/iamSimulate.ts'
import { measure, measureTraps, type Source } from './bench/measure.ts'
import { decision, trace, whole } from './bench/ours.ts'
import { ensurePeers, PEERS } from './bench/peers.ts'
import { disagreements, type Row, rowsOf, TABLE_HEAD, tableOf, traceLine, trapTable } from './bench/report.ts'
import { readWorkload, requestsOf, type Workload } from './bench/workload.ts'

const USAGE = `usage: npm run bench -- [--workload FILE]… [--only w1,w2,w3] [--seed N] [--samples N] [--min-ms N] [--full] [--json]
FILE is a saved workload, instead of the generated ones; --full compares every answer of the slow engines, too;
--json prints [{workload, engine, mode, usPerDecision, ratioToPeer}] and nothing else.`
const { values } = parse()
const number = (name: 'seed' | 'samples' | 'min-ms') => {
  const value = Number(values[name])
  return Number.isInteger(value) && value > 0 ? value : stop(`--${name} takes a whole number.\n${USAGE}`)
}
const [seed, samples, minMs] = [number('seed'), number('samples'), number('min-ms')]
const say = (text: string) => values.json || console.log(text)

const script = await bundled()
const present = ensurePeers(PEERS)
if (!present) console.error('The other engines could not be fetched: no ratios, ours alone.')
const engines: readonly Engine[] = [trace, decision, whole, ...(present ? [iamSimulate, cedar] : [])]
const settings = { script, peers: PEERS, samples, minMs, patience: values.full ? Number.POSITIVE_INFINITY : 4_000 }

say(
  `Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}, ${samples} samples of ${minMs} ms; ratios to iam-simulate core`,
)
const rows: Row[] = []
const failures: string[] = []
for (const [workload, source] of chosen()) {
  say(`\n${workload.name}: ${workload.description} (${requestsOf(workload).length.toLocaleString('en')} requests)`)
  say(TABLE_HEAD)
  const fitting = engines.filter(({ matrixOnly }) => !matrixOnly || workload.matrix)
  const measured = await measure(source, fitting, settings)
  const found = rowsOf(workload, measured)
  rows.push(...found)
  say(tableOf(found, measured))
  for (const { engine, mode, failed } of measured)
    if (failed !== undefined && engine === 'deny-by-default') failures.push(`${workload.name}, ${mode}: ${failed}`)
  const apart = disagreements(workload, measured)
  say(apart.length === 0 ? '0 disagreements' : `${apart.length} engines disagree`)
  failures.push(...apart)
}
say(`\n${traceLine(rows) ?? ''}`)
if (!values.json) await reportTraps()
if (values.json) console.log(JSON.stringify(rows))
for (const failure of failures) console.error(failure)
process.exitCode = failures.length === 0 ? 0 : 1

function chosen(): readonly (readonly [Workload, Source])[] {
  const all = values.workload
    ? values.workload.map((file) => [read(file), { file }] as const)
    : generate(seed).map((workload, index) => [workload, { seed, index }] as const)
  const only = values.only?.split(',')
  return only ? all.filter(([{ name }]) => only.some((prefix) => name.startsWith(prefix))) : all
}

function read(file: string): Workload {
  try {
    return readWorkload(file)
  } catch (error) {
    return stop(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function reportTraps(): Promise<void> {
  say('\nCalls of the fake account; patterns made to be slow, growth and size')
  const found = await measureTraps(script)
  if (typeof found === 'string') failures.push(`patterns: ${found}`)
  else say(trapTable(found))
}

function parse() {
  try {
    return parseArgs({
      options: {
        workload: { type: 'string', multiple: true },
        only: { type: 'string' },
        seed: { type: 'string', default: '2026' },
        samples: { type: 'string', default: '7' },
        'min-ms': { type: 'string', default: '250' },
        full: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
