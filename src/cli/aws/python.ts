// Python's own words where `aws` lets them through: its JSON reader's complaints. AWS: AWS CLI 2.36.7 as run, 2026-11.

/** A text as JSON, or why Python could not read it: `Expecting value: line 1 column 3 (char 2)`. */
export function readJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    const { at, says } = complaint(text)
    const before = text.slice(0, at).split('\n')
    return { problem: `${says}: line ${before.length} column ${(before.at(-1)?.length ?? 0) + 1} (char ${at})` }
  }
}

interface Complaint {
  readonly at: number
  readonly says: string
}
type Read = number | Complaint // where a value ends, or what is wrong

function complaint(text: string): Complaint {
  const end = readValue(text, blank(text, 0))
  if (typeof end !== 'number') return end
  return { at: blank(text, end), says: 'Extra data' }
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y

function readValue(text: string, at: number): Read {
  const first = text[at]
  if (first === '"') return readText(text, at)
  if (first === '{') return readItems(text, at, '}', readMember)
  if (first === '[') return readItems(text, at, ']', readValue)
  SCALAR.lastIndex = at
  return SCALAR.test(text) ? SCALAR.lastIndex : { at, says: 'Expecting value' }
}

function readItems(text: string, open: number, close: string, item: (text: string, at: number) => Read): Read {
  let at = blank(text, open + 1)
  if (text[at] === close) return at + 1
  while (true) {
    const end = item(text, at)
    if (typeof end !== 'number') return end
    at = blank(text, end)
    if (text[at] === close) return at + 1
    if (text[at] !== ',') return { at, says: "Expecting ',' delimiter" }
    const comma = at
    at = blank(text, at + 1)
    if (text[at] === close)
      return { at: comma, says: `Illegal trailing comma before end of ${close === '}' ? 'object' : 'array'}` }
  }
}

function readMember(text: string, at: number): Read {
  if (text[at] !== '"') return { at, says: 'Expecting property name enclosed in double quotes' }
  const end = readText(text, at)
  if (typeof end !== 'number') return end
  const colon = blank(text, end)
  if (text[colon] !== ':') return { at: colon, says: "Expecting ':' delimiter" }
  return readValue(text, blank(text, colon + 1))
}

function readText(text: string, open: number): Read {
  for (let at = open + 1; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '"') return at + 1
    if (character < ' ') return { at, says: 'Invalid control character at' }
    if (character !== '\\') continue
    const next = text[++at]
    if (next === 'u' && !/^[\da-fA-F]{4}/.test(text.slice(at + 1)))
      return { at, says: String.raw`Invalid \uXXXX escape` }
    if (next !== undefined && !'"\\/bfnrtu'.includes(next)) return { at: at - 1, says: String.raw`Invalid \escape` }
  }
  return { at: open, says: 'Unterminated string starting at' }
}

function blank(text: string, from: number): number {
  let at = from
  while (' \t\n\r'.includes(text[at] ?? '-')) at++
  return at
}
