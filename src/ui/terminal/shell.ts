// What stands between the keys and the account: lines that go on, commands that ask, and the answer on the screen.
// Knows nothing of xterm: it is given the keys and says what to write.

import { isOpen, type LineOutcome } from '#cli'
import { columns, completed } from './completion.ts'
import { type Editing, emptyLine, keysOf, nextLine, press, type Wish } from './lineEditor.ts'
import { draw, fits } from './screen.ts'

export interface Surroundings {
  readonly write: (text: string) => void
  readonly clear: () => void
  readonly width: () => number // in characters
  readonly prompt: () => string
  readonly command: (line: string, typed: string) => LineOutcome
  readonly offers: (line: string) => readonly string[]
}

export interface Shell {
  readonly start: () => void
  readonly press: (data: string) => void
  readonly redraw: () => void
}

const GOES_ON = '> '
const colour = (code: string) => (text: string) => `\u001B[${code}m${text}\u001B[0m`
const green = colour('32')
const red = colour('31')

/** A question of a command, answered so far. */
interface Question {
  readonly line: string
  readonly typed: string
  readonly shown: number // characters of what the command has said already
  readonly prompt: string
}

export function createShell({ write, clear, width, prompt, command, offers }: Surroundings): Shell {
  let line: Editing = emptyLine
  let row = 0
  let open = '' // lines of a command that is not complete
  let question: Question | undefined
  let tabbed = false // Tab was the last key

  const shownPrompt = (): string => question?.prompt ?? (open === '' ? prompt() : GOES_ON)
  const redraw = (): void => {
    const drawn = draw({ prompt: shownPrompt(), ...line }, width(), row, question ? (text) => text : green)
    row = drawn.row
    write(drawn.output)
  }
  const fresh = (entered?: string): void => {
    line = nextLine(line, entered)
    row = 0
    redraw()
  }
  const leave = (): void => {
    line = { ...line, cursor: line.text.length }
    redraw()
    write('\r\n')
  }
  const run = (text: string, typed: string, shown: number): void => {
    const { stdout, stderr, asks } = command(text, typed)
    const said = stdout.slice(shown)
    if (asks) {
      const [last = ''] = /[^\n]*$/.exec(said) ?? []
      write(broken(said.slice(0, said.length - last.length)))
      question = { line: text, typed, shown: stdout.length, prompt: last }
      return fresh()
    }
    question = undefined
    write(ended(broken(said)) + (stderr === '' ? '' : ended(red(broken(stderr.trimEnd())))))
    fresh(typed === '' ? text : undefined)
  }

  const wishes: Readonly<Record<Wish, () => void>> = {
    submit() {
      leave()
      if (question) return run(question.line, `${question.typed}${line.text}\n`, question.shown)
      const whole = open === '' ? line.text : `${open}\n${line.text}`
      open = isOpen(whole) ? whole : ''
      if (open !== '') {
        line = { ...line, text: '', cursor: 0 }
        row = 0
        return redraw()
      }
      if (whole.trim() === '') return fresh()
      if (whole.trim() === 'clear') {
        clear()
        return fresh(whole)
      }
      run(whole, '', 0)
    },
    cancel() {
      leave()
      open = ''
      question = undefined
      fresh()
    },
    clear() {
      clear()
      row = 0
      redraw()
    },
    complete() {
      if (question) return
      const done = completed(line, offers(line.text.slice(0, line.cursor)))
      if (done.list.length > 0 && tabbed) {
        write(`\r\n${columns(done.list, width()).join('\r\n')}\r\n`)
        row = 0
      }
      line = done.line
      redraw()
    },
  }

  return {
    start: redraw,
    redraw,
    press(data) {
      for (const key of keysOf(data)) {
        const before = line
        const pressed = press(line, key)
        line = pressed.line
        if (pressed.wish) wishes[pressed.wish]()
        // A screen reader says what is written: the letter, and not the whole line again.
        else if (isAtEnd(before) && line.text === before.text + key && fits(shownPrompt() + line.text, width()))
          write(key)
        else redraw()
        tabbed = pressed.wish === 'complete'
      }
    },
  }
}

function isAtEnd({ text, cursor }: Editing): boolean {
  return cursor === text.length
}

/** A terminal wants a carriage return with each break. */
function broken(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n')
}

function ended(text: string): string {
  return text === '' || text.endsWith('\r\n') ? text : `${text}\r\n`
}
