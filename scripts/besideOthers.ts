// Five whole matrices, 1,000,000 decisions, beside two other engines: F3 and F4 of docs/reliability.md. Prints what was
// compared, then `N passed, M failed`; `npm run test:long` runs it.

import { parseArgs } from 'node:util'
import { bundled } from './bench/bundled.ts'
import { cedar } from './bench/cedar.ts'
import { generate } from './bench/generate.ts'
import { iamSimulate } from './bench/iamSimulate.ts'
import { measure } from './bench/measure.ts'
import { decision, trace, whole } from './bench/ours.ts'
import { ensurePeers, PEERS } from './bench/peers.ts'
import { disagreements } from './bench/report.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '2026' }, matrices: { type: 'string', default: '5' } },
})
if (!ensurePeers(PEERS)) {
  console.error('The other engines could not be fetched.')
  process.exit(1)
}
const MATRIX = 2 // among the workloads of a seed
const settings = { script: await bundled(), peers: PEERS, samples: 0, minMs: 1, patience: Number.POSITIVE_INFINITY }
const compared = new Map<string, number>()
const failures: string[] = []
for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.matrices); seed++) {
  const workload = generate(seed)[MATRIX]
  if (!workload) throw new Error('a seed has no matrix')
  const measured = await measure({ seed, index: MATRIX }, [trace, decision, whole, iamSimulate, cedar], settings)
  failures.push(...disagreements(workload, measured).map((text) => `seed ${seed}, ${text}`))
  for (const { engine, mode, letters, failed } of measured) {
    if (failed !== undefined) failures.push(`seed ${seed}, ${engine} ${mode}: ${failed}`)
    const name = `${engine} ${mode}`
    compared.set(name, (compared.get(name) ?? 0) + letters.length)
  }
}
console.table([...compared].map(([engine, decisions]) => ({ engine, decisions })))
for (const failure of failures) console.error(failure)
process.exitCode = failures.length === 0 ? 0 : 1
console.log(`${compared.size} passed, ${failures.length} failed`)
