// Text → commands, by the rules of a POSIX shell as far as lessons need them: quotes, backslashes, comments, variables,
// $( ), pipes, lists, redirections and here-documents. SIMPLIFIED: no globs, loops, functions or jobs.

export type Part =
  | { readonly text: string; readonly quoted: boolean }
  | { readonly variable: string; readonly quoted: boolean }
  | { readonly command: string; readonly quoted: boolean }

export type Token =
  | { readonly sign: string } // | && || ; newline > >> < 2> 2>&1
  | { readonly word: readonly Part[] }
  | { readonly document: string; readonly quoted: boolean } // what a here-document holds

export interface Lexed {
  readonly tokens: readonly Token[]
  readonly open?: string // what the text ends inside of: more is to come
}

const SIGN = /&&|\|\||2>&1|2>>|2>|>>|>|<|\||;|\n/y

export function lex(text: string): Lexed {
  const tokens: Token[] = []
  const documents: { at: number; end: string; quoted: boolean }[] = []
  let at = 0
  let word: Part[] | undefined
  const finish = (): void => {
    if (word) tokens.push({ word })
    word = undefined
  }
  const add = (part: Part): void => {
    word = [...(word ?? []), part]
  }
  while (at < text.length) {
    const one = text[at] ?? ''
    SIGN.lastIndex = at
    const [sign] = SIGN.exec(text) ?? []
    if (one === '<' && text.startsWith('<<', at) && word === undefined) {
      const [all = '', quote = '', end = ''] = /^<<-?\s*(["']?)([\w.-]+)["']?/.exec(text.slice(at)) ?? []
      if (end === '') return { tokens, open: '<<' }
      documents.push({ at: tokens.push({ document: '', quoted: quote !== '' }) - 1, end, quoted: quote !== '' })
      at += all.length
    } else if (sign !== undefined && (!sign.startsWith('2') || word === undefined)) {
      finish()
      tokens.push({ sign })
      at += sign.length
      if (sign !== '\n') continue
      for (const { at: index, end, quoted } of documents.splice(0)) {
        const close = new RegExp(`^${end}$`, 'm').exec(text.slice(at))
        if (!close) return { tokens, open: '<<' }
        tokens[index] = { document: text.slice(at, at + close.index), quoted }
        at += close.index + end.length + 1
      }
    } else if (one === '#' && word === undefined) {
      while (at < text.length && text[at] !== '\n') at++
    } else if (/\s/.test(one)) {
      finish()
      at++
    } else if (one === '\\') {
      const next = text[at + 1]
      if (next === undefined) return { tokens: word ? [...tokens, { word }] : tokens, open: '\\' }
      if (next !== '\n') add({ text: next, quoted: true })
      at += 2
    } else if (one === "'") {
      const end = text.indexOf("'", at + 1)
      if (end < 0) return { tokens, open: "'" }
      add({ text: text.slice(at + 1, end), quoted: true })
      at = end + 1
    } else if (one === '"') {
      const read = doubleQuoted(text, at + 1)
      if (!read) return { tokens, open: '"' }
      for (const part of read.parts) add(part)
      at = read.end
    } else if (one === '$' || one === '`') {
      const read = expansion(text, at, false)
      if (!read) return { tokens, open: '$(' }
      add(read.part)
      at = read.end
    } else {
      const [plain = one] = /^[^\s|&;<>'"\\$`]+/.exec(text.slice(at)) ?? []
      add({ text: plain, quoted: false })
      at += plain.length
    }
  }
  finish()
  return documents.length > 0 ? { tokens, open: '<<' } : { tokens }
}

/** What stands between double quotes, or in a here-document: only `$`, backquotes and some backslashes mean something. */
export function doubleQuoted(
  text: string,
  start: number,
  close = '"',
): { readonly parts: readonly Part[]; readonly end: number } | undefined {
  const parts: Part[] = [{ text: '', quoted: true }]
  let at = start
  while (at < text.length && text[at] !== close) {
    const one = text[at] ?? ''
    const next = text[at + 1]
    if (one === '\\' && next !== undefined) {
      if (next !== '\n') parts.push({ text: '"\\$`'.includes(next) ? next : `\\${next}`, quoted: true })
      at += 2
    } else if (one === '$' || one === '`') {
      const read = expansion(text, at, true)
      if (!read) return undefined
      parts.push(read.part)
      at = read.end
    } else {
      const end = text.slice(at).search(close === '' ? /[\\$`]/ : /["\\$`]/)
      const until = end < 0 ? text.length : Math.max(at + end, at + 1)
      parts.push({ text: text.slice(at, until), quoted: true })
      at = until
    }
  }
  return at < text.length || close === '' ? { parts, end: at + 1 } : undefined
}

function expansion(text: string, at: number, quoted: boolean): { part: Part; end: number } | undefined {
  if (text[at] === '`') {
    const end = text.indexOf('`', at + 1)
    return end < 0 ? undefined : { part: { command: text.slice(at + 1, end), quoted }, end: end + 1 }
  }
  if (text.startsWith('$(', at)) {
    const end = closing(text, at + 2)
    return end === undefined ? undefined : { part: { command: text.slice(at + 2, end), quoted }, end: end + 1 }
  }
  const [all, braced, plain] = /^\$(?:\{(\w+)\}|(\w+|\?))/.exec(text.slice(at)) ?? []
  if (all === undefined) return { part: { text: '$', quoted }, end: at + 1 }
  return { part: { variable: braced ?? plain ?? '', quoted }, end: at + all.length }
}

/** Where the parenthesis closes that was opened before `start`. */
function closing(text: string, start: number): number | undefined {
  let depth = 1
  let quote = ''
  for (let at = start; at < text.length; at++) {
    const one = text[at] ?? ''
    if (one === '\\' && quote !== "'") at++
    else if (quote !== '') quote = one === quote ? '' : quote
    else if (one === '"' || one === "'") quote = one
    else if (one === '(') depth++
    else if (one === ')' && --depth === 0) return at
  }
  return undefined
}
