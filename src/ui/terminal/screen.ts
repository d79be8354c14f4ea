// Where the prompt and the line stand on the screen, and what to write so that they do.

/** A line on the screen: how many rows its first one is above the cursor. */
export interface Drawn {
  readonly output: string
  readonly row: number
}

/** Draws the line over the one that was there. `prompt` without its colours, `ink` puts them on. */
export function draw(
  { prompt, text, cursor }: { prompt: string; text: string; cursor: number },
  width: number,
  before: number, // rows of the old line above the cursor
  ink: (prompt: string) => string,
): Drawn {
  const last = placeOf(prompt + text, width)
  const at = placeOf(prompt + text.slice(0, cursor), width)
  const up = (rows: number) => (rows > 0 ? `\u001B[${rows}A` : '')
  const right = at.column > 0 ? `\u001B[${at.column}C` : ''
  // A full row leaves the cursor hanging at its end; the break makes the next one.
  const broken = last.column === 0 && last.row > 0 && !text.endsWith('\n') ? '\r\n' : ''
  const written = ink(prompt) + text.replaceAll('\n', '\r\n') + broken
  return { output: `${up(before)}\r\u001B[J${written}${up(last.row - at.row)}\r${right}`, row: at.row }
}

/** Whether the text ends in its first row. */
export function fits(text: string, width: number): boolean {
  return placeOf(text, width).row === 0
}

function placeOf(text: string, width: number): { row: number; column: number } {
  let row = 0
  let column = 0
  for (const one of text) {
    if (one === '\n') {
      row++
      column = 0
    } else if (++column === width) {
      row++
      column = 0
    }
  }
  return { row, column }
}
