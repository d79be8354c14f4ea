// A policy written in YAML, as CloudFormation and Serverless have it, into JSON.
// SIMPLIFIED: nested names, lists and plain values; undefined for what needs a YAML parser (tags, anchors, folded texts).

interface Line {
  readonly indent: number
  readonly body: string
}
type Read = readonly [value: unknown, next: number] | undefined

export function looksLikeYaml(text: string): boolean {
  return (
    /^\s*(---\s*\n\s*)?(#[^\n]*\n\s*)*(- )?["']?[A-Za-z]\w*["']?:(\s|$)/.test(text) &&
    !/^\s*"[^"\n]*"\s*:.*[,{[]\s*$/m.test(text)
  )
}

export function fromYaml(text: string): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trimEnd())
    .filter((line) => line.trim() !== '' && line.trim() !== '---')
    .map((line): Line => ({ indent: line.length - line.trimStart().length, body: line.trim() }))
  const read = block(lines, 0, lines[0]?.indent ?? 0)
  if (!read || read[1] < lines.length) return undefined
  return JSON.stringify(documentIn(read[0]), undefined, 2)
}

/** CloudFormation has the policy inside of a resource. */
function documentIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { PolicyDocument, AssumeRolePolicyDocument } = value as Readonly<Record<string, unknown>>
  return PolicyDocument ?? AssumeRolePolicyDocument ?? value
}

function block(lines: readonly Line[], at: number, indent: number): Read {
  return isItem(lines[at]) ? list(lines, at, indent) : members(lines, at, indent)
}

function isItem(line: Line | undefined): boolean {
  return line !== undefined && /^-( |$)/.test(line.body)
}

function list(lines: readonly Line[], from: number, indent: number): Read {
  const items: unknown[] = []
  let at = from
  for (let line = lines[at]; line && line.indent === indent && isItem(line); line = lines[at]) {
    const rest = line.body.slice(1).trimStart()
    const inner = indent + line.body.length - rest.length
    const one: Read = NAME.test(rest)
      ? members([...lines.slice(0, at), { indent: inner, body: rest }, ...lines.slice(at + 1)], at, inner)
      : rest === ''
        ? block(lines, at + 1, lines[at + 1]?.indent ?? 0)
        : plain(rest, at)
    if (!one) return undefined
    items.push(one[0])
    at = one[1]
  }
  return [items, at]
}

const NAME = /^("[^"]*"|'[^']*'|[^\s[{"'].*?):(?:\s+(.*))?$/

function members(lines: readonly Line[], from: number, indent: number): Read {
  const found: [string, unknown][] = []
  let at = from
  for (let line = lines[at]; line && line.indent === indent && !isItem(line); line = lines[at]) {
    const [, name, value = ''] = NAME.exec(line.body) ?? []
    if (name === undefined) return undefined
    const next = lines[at + 1]
    const nested = next && (next.indent > indent || (next.indent === indent && isItem(next)))
    const one: Read = value !== '' ? plain(value, at) : nested ? block(lines, at + 1, next.indent) : undefined
    if (!one) return undefined
    found.push([unquoted(name), one[0]])
    at = one[1]
  }
  return found.length > 0 ? [Object.fromEntries(found), at] : undefined
}

function plain(text: string, at: number): Read {
  if (/^[!&|>%@`{]/.test(text)) return undefined
  if (!text.startsWith('[')) return [unquoted(text), at + 1]
  const [, inside] = /^\[(.*)\]$/.exec(text) ?? []
  if (inside === undefined) return undefined
  return [inside.trim() === '' ? [] : inside.split(',').map((one) => unquoted(one.trim())), at + 1]
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text
}
