// --cli-input-yaml: as much of YAML as an operation's input needs. Maps and lists by indentation, JSON, and plain or
// quoted texts. SIMPLIFIED: no anchors, tags, several documents or folded texts.

type Line = { readonly indent: number; readonly text: string }

/** undefined where the text is nothing of the kind. */
export function readYaml(text: string): { readonly value: unknown } | undefined {
  const lines = text
    .split('\n')
    .map((line) => ({ indent: line.search(/\S|$/), text: withoutRemark(line).trim() }))
    .filter((line) => line.text !== '' && line.text !== '---')
  const reader: Reader = { lines, at: 0 }
  const [first] = lines
  if (!first) return undefined
  const value = block(reader, first.indent)
  return reader.at < lines.length || reader.bad ? undefined : { value }
}

interface Reader {
  readonly lines: readonly Line[]
  at: number
  bad?: true
}

function withoutRemark(line: string): string {
  return line.replace(/^((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^"'#]|(?<=\S)["'#])*?)(?:^|\s)#.*$/, '$1')
}

const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s:'"[{-][^:]*|-[^\s:][^:]*):(?:\s+(.*))?$/

function block(reader: Reader, indent: number): unknown {
  const line = reader.lines[reader.at]
  if (line?.text === '-' || line?.text.startsWith('- ')) return list(reader, indent)
  if (line && KEY.test(line.text)) return map(reader, indent)
  reader.at++
  return scalar(reader, line?.text ?? '')
}

function list(reader: Reader, indent: number): unknown {
  const items: unknown[] = []
  for (
    let line = reader.lines[reader.at];
    line?.indent === indent && /^-(?: |$)/.test(line.text);
    line = reader.lines[reader.at]
  ) {
    const rest = line.text.slice(1).trim()
    if (rest === '') {
      reader.at++
      items.push(below(reader, indent))
      continue
    }
    // What stands behind the hyphen is the first line of a block of its own.
    const inner = indent + line.text.length - rest.length
    const lines = reader.lines.map((one, at) => (at === reader.at ? { indent: inner, text: rest } : one))
    const own: Reader = { lines, at: reader.at }
    items.push(block(own, inner))
    reader.at = own.at
    if (own.bad) reader.bad = true
  }
  return items
}

function map(reader: Reader, indent: number): unknown {
  const members: Record<string, unknown> = {}
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const [, key, rest = ''] = KEY.exec(line.text) ?? []
    if (key === undefined) {
      reader.bad = true
      break
    }
    reader.at++
    members[String(scalar(reader, key, true))] =
      rest === '' ? below(reader, indent) : /^[|]-?$/.test(rest) ? literal(reader, indent, rest) : scalar(reader, rest)
  }
  return members
}

/** A deeper block, or a list that stands under its key; nothing else means null. */
function below(reader: Reader, indent: number): unknown {
  const next = reader.lines[reader.at]
  if (next && (next.indent > indent || (next.indent === indent && /^-(?: |$)/.test(next.text))))
    return block(reader, next.indent)
  return null
}

function literal(reader: Reader, indent: number, sign: string): string {
  const texts: string[] = []
  const first = reader.lines[reader.at]?.indent ?? 0
  for (let line = reader.lines[reader.at]; line && line.indent > indent; line = reader.lines[reader.at]) {
    texts.push(`${' '.repeat(line.indent - first)}${line.text}`)
    reader.at++
  }
  return texts.join('\n') + (sign === '|' ? '\n' : '')
}

function scalar(reader: Reader, text: string, key = false): unknown {
  if (/^'.*'$/s.test(text)) return text.slice(1, -1).replaceAll("''", "'")
  if (/^["[{]/.test(text)) {
    try {
      return JSON.parse(text) as unknown
    } catch {
      reader.bad = true
      return undefined
    }
  }
  if (key) return text
  if (/^(?:~|null)?$/i.test(text)) return null
  if (/^(?:true|yes|on)$/i.test(text)) return true
  if (/^(?:false|no|off)$/i.test(text)) return false
  return /^[-+]?\d+$/.test(text) ? Number(text) : text
}
