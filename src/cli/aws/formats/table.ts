// --output table: a box in a box for each structure. Widths include a section's own edges.
// AWS: AWS CLI 2.36.7 as run, 2026-11.

import { isMembers, type Members } from '../members.ts'
import { isScalar, plain, scalarKeys } from './text.ts'

interface Section {
  readonly title: string
  readonly depth: number // boxes around it
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly upright?: true // a row turned into lines `key | value`
}

const WIDEST = 80 // columns; a single row that needs more is turned upright
const PADDING = 4 // blanks of a cell

export function toTable(title: string, value: unknown): string {
  const sections = sectionsOf(title, isScalar(value) ? [value] : value, 0).map(fitted)
  const width = Math.max(0, ...sections.map(({ depth, ...section }) => widthOf(section) + 2 * depth))
  return [`${'-'.repeat(width)}`, ...sections.flatMap((section) => drawn(section, width - 2 * section.depth))]
    .map((line) => `${line}\n`)
    .join('')
}

function sectionsOf(title: string, value: unknown, depth: number): readonly Section[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (items.length === 0 || (isMembers(value) && Object.keys(value).length === 0)) return []
  const members = items.filter(isMembers)
  if (members.length < items.length)
    return [{ title, depth, headers: [], rows: items.map((item) => (Array.isArray(item) ? item : [item]).map(cell)) }]
  const headers = scalarKeys(members)
  const nested = [
    ...new Set(members.flatMap((one) => Object.keys(one).filter((key) => !headers.includes(key)))),
  ].toSorted()
  const row = (one: Members): readonly string[] => headers.map((key) => (key in one ? plain(one[key]) : ''))
  const [only = ''] = headers
  if (isMembers(value) && headers.length === 1)
    return [{ title, depth, headers: [], rows: [[only, plain(value[only])]] }, ...inside(value, nested, depth)]
  if (nested.length === 0) return [{ title, depth, headers, rows: members.map(row) }]
  return members.flatMap((one) => [
    { title, depth, headers, rows: headers.length === 0 ? [] : [row(one)] },
    ...inside(one, nested, depth),
  ])
}

function inside(one: Members, keys: readonly string[], depth: number): readonly Section[] {
  return keys.filter((key) => key in one).flatMap((key) => sectionsOf(key, one[key], depth + 1))
}

function cell(value: unknown): string {
  return isScalar(value) ? plain(value) : JSON.stringify(value)
}

function fitted(section: Section): Section {
  const [row = [], ...more] = section.rows
  if (section.headers.length === 0 || more.length > 0 || widthOf(section) + 2 * section.depth <= WIDEST) return section
  const rows = section.headers.map((header, at) => [header, row[at] ?? ''])
  return { ...section, headers: [], rows, upright: true }
}

type Measured = Pick<Section, 'title' | 'headers' | 'rows' | 'upright'>

function columns({ headers, rows }: Measured): readonly number[] {
  const lines = headers.length > 0 ? [headers, ...rows] : rows
  const count = Math.max(0, ...lines.map((line) => line.length))
  return Array.from({ length: count }, (_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)) + PADDING)
}

function widthOf(section: Measured): number {
  return (
    Math.max(
      section.title.length,
      columns(section).reduce((sum, width) => sum + width, 0) - (section.upright ? 1 : 0),
    ) + 2
  )
}

function drawn(section: Section, width: number): readonly string[] {
  const widths = scaled(columns(section), width)
  const rule =
    widths.length === 0
      ? `+${'-'.repeat(width - 2)}+`
      : `+${widths.map((one, at) => '-'.repeat(one - (at === 0 ? 2 : 1))).join('+')}+`
  const lines = [centred(section.title, width, '|'), rule]
  if (section.headers.length > 0)
    lines.push(section.headers.map((text, at) => inCell(text, widths[at] ?? 0, at, centred)).join(''), rule)
  for (const row of section.rows) lines.push(widths.map((one, at) => inCell(row[at] ?? '', one, at, left)).join(''))
  if (section.rows.length > 0) lines.push(rule)
  const edge = '|'.repeat(section.depth)
  return lines.map((line) => `${edge}${line}${edge}`)
}

type Align = (text: string, width: number, edge: string) => string

/** Only the first cell of a line has an edge on its left. */
function inCell(text: string, width: number, at: number, align: Align): string {
  return align(text, width, at === 0 ? '|' : '')
}

const left: Align = (text, width, edge) => `${`${edge}  ${text}`.padEnd(width - 1)}|`

const centred: Align = (text, width, edge) => {
  const before = Math.max(0, Math.floor(width / 2) - Math.floor(text.length / 2) - 1)
  return `${`${edge}${' '.repeat(before)}${text}`.padEnd(width - 1)}|`
}

/** Columns stretched, in proportion, until they fill a width. */
function scaled(widths: readonly number[], width: number): readonly number[] {
  const sum = widths.reduce((total, one) => total + one, 0)
  const stretched = widths.map((one) => Math.round((one * width) / sum))
  const over = stretched.reduce((total, one) => total + one, 0) - width
  // Rounding may miss by a little; the last columns take it.
  return stretched.map((one, at) => (at >= stretched.length - Math.abs(over) ? one - Math.sign(over) : one))
}
