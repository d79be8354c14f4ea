import { toLine } from '#cli'
import type { Line } from './types.ts'

/** A line as one would type it; what cannot be typed by its name and its values. */
export function lineText(line: Line): string {
  switch (line.kind) {
    case 'cli':
      return line.cli
    case 'api':
      return toLine({ operation: line.api, input: line.with })
    case 'console':
      return [line.action, ...Object.entries(line.with).map(([key, value]) => `${key}=${String(value)}`)].join(' ')
    case 'clock':
      return `wait ${line.wait / 1000} s`
    case 'answer':
      return typeof line.value === 'object' && !Array.isArray(line.value)
        ? Object.entries(line.value)
            .map(([item, bin]) => `${item}: ${bin}`)
            .join(', ')
        : String(line.value)
  }
}
