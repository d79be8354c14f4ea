// THE DOOR of the command line: a line of text and a world in; an outcome and printed text out.

export type { ParsedCall } from './parse.ts'
export { type LineOutcome, runLine } from './run.ts'
export { toLine } from './toLine.ts'
export { linesOf } from './words.ts'
