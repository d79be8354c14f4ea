// From an older format to the present one, format by format.

import { readYaml } from './yaml.ts'

const FORMAT = 1

/** How a file of format N becomes one of format N + 1, by N. There is one format so far. */
const steps: Readonly<Record<number, (text: string) => string>> = {}

export interface Migrated {
  readonly text: string // as it was when there was nothing to do
  readonly from: number | undefined // absent: the file says no format
  readonly problem?: string
}

export function migrate(text: string): Migrated {
  const [, head = text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text) ?? []
  const { data } = readYaml(head)
  const from = typeof data === 'object' && data !== null && 'format' in data ? Number(data.format) : undefined
  if (from === undefined || Number.isNaN(from)) return { text, from: undefined, problem: 'it says no `format`' }
  if (from > FORMAT) return { text, from, problem: `its format ${from} is newer than this app, which reads ${FORMAT}` }
  let now = text
  for (let format = from; format < FORMAT; format++) {
    const step = steps[format]
    if (!step) return { text, from, problem: `there was no format ${format}` }
    now = step(now)
  }
  return { text: now, from }
}
