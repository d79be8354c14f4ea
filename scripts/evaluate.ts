// npm run evaluate -- FILE…: runs files of evaluation cases. A line per failing case; `N passed, M failed` at the end.

import { readFileSync } from 'node:fs'
import { type CaseOutcome, readCases, runCase } from '#engine'

const files = process.argv.slice(2)
if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
  console.error('usage: npm run evaluate -- FILE…\nEach FILE holds evaluation cases as JSON; see src/engine/cases/.')
  process.exit(2)
}

let passed = 0
let failed = 0
for (const file of files) {
  const cases = read(file)
  if (typeof cases === 'string') {
    failed++
    console.log(`${file}: ${cases}`)
    continue
  }
  for (const outcome of cases.map(runCase)) {
    if (outcome.passed) passed++
    else {
      failed++
      console.log(
        `${outcome.id} ${outcome.title}: expected ${outcome.expected}, found ${outcome.found}\n  ${trace(outcome)}`,
      )
    }
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function read(file: string): ReturnType<typeof readCases> {
  try {
    return readCases(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function trace({ result }: CaseOutcome): string {
  return result.steps.map(({ id, status, skipped }) => `${id} ${skipped ?? status}`).join(', ')
}
