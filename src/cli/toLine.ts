// The way back: a call → the line that makes it.

import { commandOf } from './aws/names.ts'
import { additionOf } from './aws/additions.ts'
import { contentOf, isBlob, noFlag, optionsOf } from './aws/options.ts'
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
  const raw = optionsOf(operation).some((option) => isBlob(operation, option) && option.member in input)
  const bytes = raw ? ['--cli-binary-format', 'raw-in-base64-out'] : []
  const needs = (additionOf(operation).needs ?? []).flatMap((flag) => [flag, EXAMPLES[flag] ?? 'value'])
  const outfile = contentOf(operation) === undefined ? [] : [quoted(outfileFor(input))]
  return ['aws', ...commandOf(operation), ...words, ...needs, ...bytes, ...outfile].join(' ')
}

/** For options that `aws` wants and the call does not have. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '--outfile': 'seed.txt',
  '--bootstrap-method': 'Base32StringSeed',
}

/** `photos/dawn.jpg` is saved as `dawn.jpg`. */
function outfileFor({ Key }: ParsedCall['input']): string {
  const name = (typeof Key === 'string' && Key.split('/').at(-1)) || 'outfile'
  return name.startsWith('-') ? `./${name}` : name
}
