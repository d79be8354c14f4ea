// The way back: a call → the line that makes it.

import { commandOf } from './aws/names.ts'
import { contentOf, noFlag, optionsOf } from './aws/options.ts'
import { pagingOf } from './aws/paging.ts'
import type { ParsedCall } from './aws/parse.ts'
import { quoted } from './words.ts'

/** The `aws` line that makes a call, for learners to see what their click was. */
export function toLine({ operation, input }: ParsedCall): string {
  const paging = pagingOf(operation)
  const byHand = paging?.tokens.some((token) => token in input) ?? false
  const words = optionsOf(operation).flatMap((option) => {
    const value = input[option.member]
    if (value === undefined) return []
    if (option.kind === 'boolean') return [value === true ? option.flag : noFlag(option)]
    const text = typeof value === 'string' && option.kind === 'text' ? value : JSON.stringify(value)
    // `aws` keeps --max-items for itself: a page of that size, and no more than that of it.
    const flags = option.flag === '--max-items' && paging && !byHand ? ['--page-size', option.flag] : [option.flag]
    // After a blank, a value that begins with a hyphen would be read as an option.
    return flags.flatMap((flag) => (text.startsWith('-') ? [`${flag}=${quoted(text)}`] : [flag, quoted(text)]))
  })
  const outfile = contentOf(operation) === undefined ? [] : [quoted(outfileFor(input))]
  return ['aws', ...commandOf(operation), ...words, ...outfile].join(' ')
}

/** `photos/dawn.jpg` is saved as `dawn.jpg`. */
function outfileFor({ Key }: ParsedCall['input']): string {
  const name = (typeof Key === 'string' && Key.split('/').at(-1)) || 'outfile'
  return name.startsWith('-') ? `./${name}` : name
}
