import { type Line, lineText } from '#lessons'
import { nameOf } from '../words.ts'

/** A line of a solution, or of what the learner did, with who does it. A screen may be shown to a class, so no password stands on it. */
export function shownLine(line: Line): string {
  const who = 'as' in line ? nameOf(line.as) : line.kind === 'answer' ? 'The answer' : 'The clock'
  const text = lineText(line)
  return `${who}: ${line.kind === 'answer' ? text : text.replaceAll(PASSWORD, '$1••••••••')}`
}

const PASSWORD = /(--[\w-]*password[= ]|\b\w*password=)(?:'[^']*'|"[^"]*"|\S+)/gi // --new-password X, newPassword=X
