// Where a lesson's rules stand: in front of lesson.md, or in a lesson.yaml beside it. Each key in one place only.

import type { Add } from './issues.ts'
import { type Path, type ReadYaml, readYaml, type Spot } from './yaml.ts'

export interface Front {
  readonly yaml: ReadYaml
  readonly body: string
  readonly bodyLine: number // on which the text begins
}

const START: Spot = { line: 1, column: 1 }
const SIDECAR = 'lesson.yaml'

/** undefined when they cannot be read; the problems are with `add` then. */
export function readFront(files: Readonly<Record<string, string>>, add: Add): Front | undefined {
  const text = files['lesson.md']
  const beside = files[SIDECAR]
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text ?? '') ?? []
  if (text === undefined || (head === undefined && beside === undefined)) {
    add(
      'L101',
      START,
      text === undefined ? 'there is no lesson.md' : 'the file has no front matter',
      'begin with ---, the rules as YAML, and --- again',
    )
    return undefined
  }
  const bodyLine = head === undefined ? 1 : head.split('\n').length + 3
  const own = head === undefined ? undefined : checked(readYaml(head, 2), undefined, add)
  const other = beside === undefined ? undefined : checked(readYaml(beside), SIDECAR, add)
  if (own === null || other === null) return undefined
  const yaml = own && other ? joined(own, other, add) : (own ?? other)
  return yaml && { yaml, body: body ?? text, bodyLine }
}

/** null when it is no map of keys, or no YAML at all. */
function checked(yaml: ReadYaml, file: string | undefined, add: Add): ReadYaml | null {
  for (const { message, ...spot } of yaml.errors) add('L101', spot, message, 'compare with docs/lesson-format.md', file)
  if (yaml.errors.length > 0) return null
  if (file === undefined) return yaml
  return { ...yaml, at: (path, key) => ({ ...yaml.at(path, key), file }) }
}

function joined(own: ReadYaml, other: ReadYaml, add: Add): ReadYaml {
  const beside = Object.keys(recordOf(other.data))
  for (const key of beside)
    if (Object.hasOwn(recordOf(own.data), key))
      add('L102', other.at([key], true), `\`${key}\` stands in lesson.md, too`, 'keep it in one of the two')
  return {
    data: { ...recordOf(own.data), ...recordOf(other.data) },
    errors: [],
    at: (path: Path, key?: boolean) => (beside.includes(String(path[0])) ? other : own).at(path, key),
  }
}

export function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {}
}
