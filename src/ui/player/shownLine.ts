import { type Line, lineText } from '#lessons'
import { nameOf } from '../words.ts'

/** A line of a solution, or of what the learner did, with who does it. */
export function shownLine(line: Line): string {
  const who = 'as' in line ? nameOf(line.as) : line.kind === 'answer' ? 'The answer' : 'The clock'
  return `${who}: ${lineText(line)}`
}
