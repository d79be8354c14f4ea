// The way back: a call → the line that makes it.

import { commandOf } from './names.ts'
import { contentOf, noFlag, optionsOf } from './options.ts'
import type { ParsedCall } from './parse.ts'
import { quoted } from './words.ts'

/** The `aws` line that makes a call, for learners to see what their click was. */
export function toLine({ operation, input }: ParsedCall): string {
  const words = optionsOf(operation).flatMap((option) => {
    const value = input[option.member]
    if (value === undefined) return []
    if (option.type === 'boolean') return [value === true ? option.flag : noFlag(option)]
    const text = typeof value === 'string' && option.type === 'text' ? value : JSON.stringify(value)
    // After a blank, a value that begins with a hyphen would be read as an option.
    return text.startsWith('-') ? [`${option.flag}=${quoted(text)}`] : [option.flag, quoted(text)]
  })
  const outfile = contentOf(operation) === undefined ? [] : [quoted(outfileFor(input))]
  return ['aws', ...commandOf(operation), ...words, ...outfile].join(' ')
}

/** `photos/dawn.jpg` is saved as `dawn.jpg`. */
function outfileFor({ Key }: ParsedCall['input']): string {
  const name = (typeof Key === 'string' && Key.split('/').at(-1)) || 'outfile'
  return name.startsWith('-') ? `./${name}` : name
}
