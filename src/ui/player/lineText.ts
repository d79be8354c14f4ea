import { toLine } from '#cli'
import type { Line } from '#lessons'
import { nameOf } from '../words.ts'

/** A line of a solution, or of what the learner did, as one would type it. */
export function lineText(line: Line): string {
  switch (line.kind) {
    case 'cli':
      return `${nameOf(line.as)}: ${line.cli}`
    case 'api':
      return `${nameOf(line.as)}: ${toLine({ operation: line.api, input: line.with })}`
    case 'answer':
      return `The answer: ${String(line.value)}`
  }
}
