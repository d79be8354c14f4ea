// Offsets, as the engine counts, and ranges, as Monaco does.
import type { TextEdit } from '#engine'
import type { monaco } from '../monaco.ts'

type Model = monaco.editor.ITextModel
interface Place {
  readonly offset: number
  readonly length: number
}

export function rangeOf(model: Model, { offset, length }: Place): monaco.IRange {
  const start = model.getPositionAt(offset)
  const end = model.getPositionAt(offset + length)
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  }
}

export function placeOf(model: Model, range: monaco.IRange): Place {
  const offset = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn })
  const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn })
  return { offset, length: end - offset }
}

/** The smallest edit that makes one text of another: the cursor stays, and undo shows what was changed. */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { offset: start, length: before.length - end - start, text: after.slice(start, after.length - end) }
}
