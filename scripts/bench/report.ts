// What the measurements say: the median of each engine, its ratio to the peer, and whether that meets the goal.

import type { Measured } from './measure.ts'
import { medianOf } from './median.ts'
import type { Trap } from './traps.ts'
import type { Workload } from './workload.ts'

export interface Row {
  readonly workload: string
  readonly engine: string
  readonly mode: string
  readonly usPerDecision: number | null // null: it has failed
  readonly ratioToPeer: number | null // how many times as fast as the peer, in the same run
}

// Times as fast as iam-simulate's core, by workload and mode.
const goals: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  w1: { trace: 45, decision: 90 },
  w2: { trace: 80, decision: 500 },
  w3: { trace: 45, decision: 120, sweep: 3_000 },
}
const TRACE_GOAL = 30 // microseconds, for one traced decision of w2

export function rowsOf({ name }: Workload, measured: readonly Measured[]): readonly Row[] {
  const peer = measured.find(({ engine }) => engine === 'iam-simulate')
  return measured.map(({ engine, mode, wall, cpu, failed }) => {
    const ratios = cpu
      .map((own, sample) => (peer?.cpu[sample] ?? Number.NaN) / own)
      .filter((ratio) => !Number.isNaN(ratio))
    return {
      workload: name,
      engine,
      mode,
      usPerDecision: failed === undefined ? rounded(medianOf(wall)) : null,
      ratioToPeer: failed === undefined && ratios.length > 0 ? rounded(medianOf(ratios)) : null,
    }
  })
}

/** The requests on which engines, or an engine and the workload, do not agree; D stands for E or I. */
export function disagreements(workload: Workload, measured: readonly Measured[]): readonly string[] {
  const [reference = ''] = [workload.expected, ...measured.map(({ letters }) => letters)].filter((letters) => letters)
  return measured.flatMap(({ engine, mode, letters }) => {
    const at = letters.split('').flatMap((letter, index) => (agree(letter, reference[index] ?? '.') ? [] : [index]))
    if (at.length === 0) return []
    const some = at.slice(0, 5).map((index) => `request ${index} ${letters[index]} for ${reference[index]}`)
    return [`${workload.name}, ${engine} ${mode}: ${at.length} disagreements: ${some.join(', ')}`]
  })
}

function agree(letter: string, reference: string): boolean {
  if (letter === '.' || reference === '.' || letter === reference) return true
  return (letter === 'D' && reference !== 'A') || (reference === 'D' && letter !== 'A')
}

export function tableOf(rows: readonly Row[], measured: readonly Measured[]): string {
  return rows
    .map(({ workload, engine, mode, usPerDecision, ratioToPeer }, index) => {
      const { wall = [], letters = '', failed } = measured[index] ?? {}
      const range = wall.length > 0 ? `${shown(Math.min(...wall))} to ${shown(Math.max(...wall))}` : ''
      const checked = letters.replaceAll('.', '').length
      return line([
        `${engine} ${mode}`,
        usPerDecision === null ? `failed: ${failed}` : shown(usPerDecision),
        range,
        ratioToPeer === null ? '' : `${shown(ratioToPeer)}×`,
        ours(engine) ? verdict(ratioToPeer, goals[workload.slice(0, 2)]?.[mode]) : '',
        checked.toLocaleString('en'),
      ])
    })
    .join('\n')
}
export const TABLE_HEAD = line(['engine', 'µs a decision', 'least to most', 'to peer', 'goal', 'answers compared'])

function ours(engine: string): boolean {
  return engine === 'deny-by-default'
}

function verdict(ratio: number | null, goal: number | undefined): string {
  if (goal === undefined) return ''
  if (ratio === null) return `≥ ${goal}×: no peer`
  return `≥ ${goal}×: ${ratio >= goal ? 'met' : 'not met'}`
}

/** One traced decision of the typical workload. */
export function traceLine(rows: readonly Row[]): string | undefined {
  const row = rows.find(({ workload, engine, mode }) => workload.startsWith('w2') && ours(engine) && mode === 'trace')
  if (!row || row.usPerDecision === null) return undefined
  const met = row.usPerDecision < TRACE_GOAL ? 'met' : 'not met'
  return `One traced decision of ${row.workload}: ${shown(row.usPerDecision)} µs in the median; < ${TRACE_GOAL} µs: ${met}`
}

export function trapTable(found: readonly Trap[]): string {
  const head = line(['what', 'ms', 'a statement', 'goal'], 46)
  const body = found.map(({ name, ms, perStatementUs, goalMs }) =>
    line(
      [
        name,
        shown(ms),
        perStatementUs === undefined ? '' : `${shown(perStatementUs)} µs`,
        goalMs === undefined ? '' : `< ${goalMs} ms: ${ms < goalMs ? 'met' : 'not met'}`,
      ],
      46,
    ),
  )
  return [head, ...body].join('\n')
}

function line(cells: readonly string[], first = 26): string {
  return cells
    .map((cell, index) => cell.padEnd(index === 0 ? first : 18))
    .join(' ')
    .trimEnd()
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}
