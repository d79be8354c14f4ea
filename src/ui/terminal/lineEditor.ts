// The line being typed, as a shell's line editor keeps it: what a key does to it, and nothing of the screen.
// Keys are what a terminal sends for them. SIMPLIFIED: no search through the history, no yank, no vi mode.

export interface Editing {
  readonly text: string
  readonly cursor: number // in characters, from 0
  readonly history: readonly string[] // oldest first
  readonly at: number // which line of the history is shown; history.length: the one being typed
  readonly kept: string // what was typed before going up
}

/** What the line cannot do alone. */
export type Wish = 'submit' | 'clear' | 'complete' | 'cancel'

export const emptyLine: Editing = { text: '', cursor: 0, history: [], at: 0, kept: '' }

/** What arrives from the terminal → keys. A paste is its characters one by one. */
export function keysOf(data: string): readonly string[] {
  // oxlint-disable-next-line no-control-regex -- the keys of a terminal are control characters
  return data.replaceAll('\r\n', '\r').match(/\u001B(?:\[[\d;]*[A-Za-z~]|O[A-Za-z]|.)|[^]/gu) ?? []
}

export function press(line: Editing, key: string): { readonly line: Editing; readonly wish?: Wish } {
  const wish = WISHES[key]
  if (wish) return { line, wish }
  const edit = EDITS[key]
  if (edit) return { line: edit(line) }
  return { line: isPrintable(key) ? typed(line, key) : line }
}

/** Text put in at the cursor. */
export function typed(line: Editing, text: string): Editing {
  const { before, after } = split(line)
  return { ...line, text: before + text + after, cursor: line.cursor + text.length }
}

/** A fresh line; the one before goes into the history, unless it is blank or said twice. */
export function nextLine({ history }: Editing, entered = ''): Editing {
  const kept = entered.trim() === '' || history.at(-1) === entered ? history : [...history, entered]
  return { ...emptyLine, history: kept, at: kept.length }
}

const WISHES: Readonly<Record<string, Wish>> = {
  '\r': 'submit',
  '\n': 'submit',
  '\t': 'complete',
  '\u0003': 'cancel', // Ctrl+C
  '\u000C': 'clear', // Ctrl+L
}

const move = (to: (line: Editing) => number) => (line: Editing) => ({
  ...line,
  cursor: Math.max(0, Math.min(line.text.length, to(line))),
})
const left = move(({ cursor }) => cursor - 1)
const right = move(({ cursor }) => cursor + 1)
const start = move(() => 0)
const end = move(({ text }) => text.length)
const wordLeft = move((line) => split(line).before.replace(/\S*\s*$/, '').length)
const wordRight = move((line) => line.cursor + (/^\s*\S*/.exec(split(line).after)?.[0].length ?? 0))

/** Keeps of the line what stands left of the one place and right of the other. */
const cut = (from: (line: Editing) => number, to: (line: Editing) => number) => (line: Editing) => ({
  ...line,
  text: line.text.slice(0, Math.max(0, from(line))) + line.text.slice(to(line)),
  cursor: Math.max(0, from(line)),
})
const here = ({ cursor }: Editing) => cursor
const backspace = cut(({ cursor }) => cursor - 1, here)
const erase = cut(here, ({ cursor }) => cursor + 1)

const EDITS: Readonly<Record<string, (line: Editing) => Editing>> = {
  '\u001B[D': left,
  '\u0002': left, // Ctrl+B
  '\u001B[C': right,
  '\u0006': right, // Ctrl+F
  '\u001B[H': start,
  '\u001BOH': start,
  '\u001B[1~': start,
  '\u0001': start, // Ctrl+A
  '\u001B[F': end,
  '\u001BOF': end,
  '\u001B[4~': end,
  '\u0005': end, // Ctrl+E
  '\u001B[1;5D': wordLeft,
  '\u001Bb': wordLeft,
  '\u001B[1;5C': wordRight,
  '\u001Bf': wordRight,
  '\u007F': backspace,
  '\b': backspace,
  '\u001B[3~': erase,
  '\u0004': erase, // Ctrl+D
  '\u0015': cut(() => 0, here), // Ctrl+U
  '\u000B': cut(here, ({ text }) => text.length), // Ctrl+K
  '\u0017': cut((line) => wordLeft(line).cursor, here), // Ctrl+W
  '\u001B[A': (line) => recalled(line, line.at - 1),
  '\u0010': (line) => recalled(line, line.at - 1), // Ctrl+P
  '\u001B[B': (line) => recalled(line, line.at + 1),
  '\u000E': (line) => recalled(line, line.at + 1), // Ctrl+N
}

function recalled(line: Editing, at: number): Editing {
  const { history } = line
  if (at < 0 || at > history.length) return line
  const kept = line.at === history.length ? line.text : line.kept
  const text = history[at] ?? kept
  return { ...line, at, kept, text, cursor: text.length }
}

function split({ text, cursor }: Editing): { readonly before: string; readonly after: string } {
  return { before: text.slice(0, cursor), after: text.slice(cursor) }
}

function isPrintable(key: string): boolean {
  return key >= ' ' && key !== '\u007F' && !key.startsWith('\u001B')
}
