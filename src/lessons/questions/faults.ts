// What is wrong with a question or an activity as such, whoever asks it.

import type { Path } from '../yaml.ts'
import type { Activity, Option, Question } from './types.ts'

export interface QuestionFault {
  readonly code: string
  readonly path: Path
  readonly message: string
  readonly suggestion: string
}

export function questionFaults(asked: Question | Activity): readonly QuestionFault[] {
  switch (asked.kind) {
    case 'one':
    case 'many':
      return ofOptions(asked.id, asked.kind, asked.options)
    case 'decision':
      return asked.right === undefined
        ? [
            fault(
              'L203',
              ['options'],
              `the right answer to \`${asked.id}\` is not among the options`,
              'offer it; what is right is what the engine decides',
            ),
          ]
        : []
    case 'sort':
    case 'match':
    case 'pin':
      return ofBins(asked)
    default:
      return []
  }
}

function ofOptions(id: string, kind: 'one' | 'many', options: readonly Option[]): readonly QuestionFault[] {
  const right = options.filter(({ correct }) => correct).length
  const faults: QuestionFault[] = []
  if (right === 0 || (kind === 'one' && right > 1))
    faults.push(
      fault(
        'L704',
        ['options'],
        `\`${id}\` has ${right} right options`,
        'mark one with `correct: true`, or use kind many',
      ),
    )
  if (right === options.length)
    faults.push(fault('L704', ['options'], `\`${id}\` has no wrong option`, 'add what people believe who are wrong'))
  for (const [index, { id: option, correct, why }] of options.entries())
    if (!correct && why === undefined)
      faults.push(fault('L705', ['options', index], `nothing is said of the wrong option \`${option}\``, 'add `why:`'))
  return faults
}

function ofBins({ id, kind, bins, items }: Extract<Activity, { bins: unknown }>): readonly QuestionFault[] {
  const faults: QuestionFault[] = []
  for (const [index, bin] of bins.entries()) {
    const fitting = items.filter((item) => item.in.includes(bin.id))
    if (fitting.length === 0 && kind === 'sort')
      faults.push(
        fault('L706', ['bins', index], `nothing belongs into the bin \`${bin.id}\``, 'add an item, or take it out'),
      )
    if (fitting.length === items.length)
      faults.push(
        fault(
          'L706',
          ['bins', index],
          `everything in the bin \`${bin.id}\` passes \`${id}\``,
          'add an item of another bin',
        ),
      )
  }
  for (const [index, item] of items.entries()) {
    const silent = bins.filter(
      (bin) => !item.in.includes(bin.id) && !Object.hasOwn(item.why, bin.id) && !Object.hasOwn(item.why, '*'),
    )
    if (silent.length > 0)
      faults.push(
        fault(
          'L705',
          ['items', index],
          `nothing is said of \`${item.id}\` in ${silent.map((bin) => bin.id).join(', ')}`,
          "add it to `why:`, or '*' for any wrong bin",
        ),
      )
  }
  return faults
}

function fault(code: string, path: Path, message: string, suggestion: string): QuestionFault {
  return { code, path, message, suggestion }
}
