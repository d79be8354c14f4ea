// npm run lint-policy -- [--type T] [--resource-type T] [--json] FILE…: findings as `file:line:col severity CODE message`.
// With --cases FILE… runs case files; the last line is then `N passed, M failed`.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { catalogOf, lint, parsePolicy, type PolicyKind, readLintCases, runLintCase } from '#engine'
import { packCatalog } from './packCatalog.ts'

const KINDS: readonly PolicyKind[] = ['identity', 'resource', 'trust', 'boundary', 'session', 'scp', 'rcp', 'endpoint']
const USAGE = `usage: npm run lint-policy -- [--type ${KINDS.join('|')}] [--resource-type AWS::S3::Bucket] [--account ID] [--json] FILE…
       npm run lint-policy -- --cases FILE…`

const { values, positionals } = readArguments()
const catalog = catalogOf(packCatalog())
process.exitCode = values.cases ? runCases(positionals) : lintFiles(positionals)

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        type: { type: 'string', default: 'identity' },
        'resource-type': { type: 'string' },
        account: { type: 'string' },
        json: { type: 'boolean', default: false },
        cases: { type: 'boolean', default: false },
      },
    })
    if (read.positionals.length > 0 && KINDS.includes(read.values.type as PolicyKind)) return read
  } catch {
    // said below
  }
  console.error(USAGE)
  process.exit(2)
}

/** 1 when a file cannot be read or holds an error. */
function lintFiles(files: readonly string[]): number {
  const type = values.type as PolicyKind
  const found = files.flatMap((file) => {
    const text = read(file)
    const parsed = parsePolicy(text, type)
    const { account, 'resource-type': resourceType } = values
    const options = {
      policyType: type,
      catalog,
      now: Date.now(),
      ...(account !== undefined && { account }),
      ...(resourceType !== undefined && { resourceType }),
    }
    return lint(parsed, options).map((finding) => ({ file, ...positionOf(text, finding.offset), ...finding }))
  })
  if (values.json) console.log(JSON.stringify(found, undefined, 2))
  else
    for (const { file, line, column, severity, code, message } of found)
      console.log(`${file}:${line}:${column} ${severity} ${code} ${message}`)
  return found.some(({ severity }) => severity === 'error') ? 1 : 0
}

function runCases(files: readonly string[]): number {
  let passed = 0
  let failed = 0
  for (const file of files) {
    const cases = casesOf(file)
    if (typeof cases === 'string') {
      failed++
      console.log(`${file}: ${cases}`)
      continue
    }
    for (const one of cases) {
      const outcome = runLintCase(one, catalog, Date.now())
      if (outcome.passed) passed++
      else {
        failed++
        const { id, found, missing, surplus } = outcome
        console.log(`${id}: found ${list(found)}; missed ${list(missing)}; too many ${list(surplus)}`)
      }
    }
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function casesOf(file: string): ReturnType<typeof readLintCases> {
  try {
    return readLintCases(JSON.parse(read(file)))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

function list(codes: readonly string[]): string {
  return codes.length > 0 ? codes.join(', ') : 'nothing'
}

/** Counted from one, as editors do. */
function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
