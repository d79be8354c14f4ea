// YAML with limits, and the way from a path in the data back to line and column.

import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'

const MAX_LENGTH = 256 * 1024 // characters
const MAX_DEPTH = 20
const MAX_ALIASES = 50
const MAX_STRING = 4000 // characters

export interface Spot {
  readonly line: number // from 1
  readonly column: number
  readonly file?: string // beside lesson.md
}
export type Path = readonly (string | number)[]

export interface ReadYaml {
  readonly data: unknown
  readonly errors: readonly (Spot & { readonly message: string })[]
  /** The place of a value, or of its key with `key`; of the nearest value above it where there is none. */
  readonly at: (path: Path, key?: boolean) => Spot
}

/** `firstLine`: the line of the file on which the text begins. */
export function readYaml(text: string, firstLine = 1): ReadYaml {
  const start = { line: firstLine, column: 1 }
  if (text.length > MAX_LENGTH)
    return { data: undefined, errors: [{ ...start, message: 'the file is larger than 256 KB' }], at: () => start }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    logLevel: 'silent',
  })
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const errors = document.errors.map(({ message, pos }) => ({
    ...spot(pos[0]),
    // The parser counts lines from the first of the YAML, we from the first of the file.
    message: message.replace(/ at line \d+, column \d+:?[\s\S]*$/, ''),
  }))
  const at = (path: Path, key = false): Spot => spot(offsetOf(document.contents, path, key))
  if (errors.length > 0) return { data: undefined, errors, at }
  const forbidden = forbiddenIn(document)
  if (forbidden !== undefined)
    return { data: undefined, errors: [{ ...spot(forbidden.offset), message: forbidden.message }], at }
  if (depthOf(document.contents) > MAX_DEPTH)
    return {
      data: undefined,
      errors: [{ ...start, message: `more than ${MAX_DEPTH} levels inside of each other` }],
      at,
    }
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }), errors, at }
  } catch (error) {
    return {
      data: undefined,
      errors: [{ ...start, message: error instanceof Error ? error.message : String(error) }],
      at,
    }
  }
}

/** What no file of a lesson may hold. */
function forbiddenIn(document: Document): { readonly message: string; readonly offset: number } | undefined {
  let found: { message: string; offset: number } | undefined
  let aliases = 0
  const stop = (message: string, node: unknown): symbol => {
    found = { message, offset: rangeOf(node) ?? 0 }
    return visit.BREAK
  }
  const tagged = (node: Node): symbol | undefined =>
    node.tag?.startsWith('tag:yaml.org,2002:') === false ? stop('there are no tags of your own', node) : undefined
  visit(document, {
    Alias: (_, node) => (++aliases > MAX_ALIASES ? stop(`more than ${MAX_ALIASES} aliases`, node) : undefined),
    Collection: (_, node) => tagged(node),
    Pair: (_, { key }) =>
      isScalar(key) && key.value === '__proto__' ? stop('`__proto__` cannot be a key', key) : undefined,
    Scalar: (_, node) =>
      typeof node.value === 'string' && node.value.length > MAX_STRING
        ? stop(`a text of more than ${MAX_STRING} characters`, node)
        : tagged(node),
  })
  return found
}

function offsetOf(root: Node | null, path: Path, key: boolean): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const [index, part] of path.entries()) {
    // Where one may stand for a list of one, it has no number.
    if (isMap(node) && part === 0) continue
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
      )
      if (!pair) return offset
      const wantsKey = key && index === path.length - 1
      const target: unknown = wantsKey ? pair.key : (pair.value ?? pair.key)
      offset = rangeOf(target) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(part)]
      offset = rangeOf(node) ?? offset
    } else return offset
  }
  return offset
}

function rangeOf(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined
}

function depthOf(node: unknown, depth = 0): number {
  if (depth > MAX_DEPTH) return depth
  if (isMap(node)) return Math.max(depth + 1, ...node.items.map((item) => depthOf(item.value, depth + 1)))
  if (isSeq(node)) return Math.max(depth + 1, ...node.items.map((item) => depthOf(item, depth + 1)))
  return depth
}
