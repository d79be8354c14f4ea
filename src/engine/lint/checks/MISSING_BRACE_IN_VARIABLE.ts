import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { TAG_KEYS } from '../facts/keys.ts'
import { eachVariableText, variablesIn } from '../find/variables.ts'

export const MISSING_BRACE_IN_VARIABLE = awsCheck({
  code: 'MISSING_BRACE_IN_VARIABLE',
  severity: 'error',
  title: 'Missing brace in variable',
  why: 'Without the brace AWS takes the variable as plain text.',
  message: 'In `{}` a policy variable is not closed with }.',
  kinds: EVERYWHERE,
  find: eachVariableText(
    (text, pointer) =>
      variablesIn(text).some(({ closed }) => !closed) && {
        fixes: [repair('Add the brace', replace(pointer, closeVariables(text)))],
      },
  ),
})

/** Closes each open variable behind what looks like the name of a key. */
function closeVariables(text: string): string {
  return text
    .split(/(?=\$\{)/)
    .map((part) => {
      if (!part.startsWith('${') || part.includes('}')) return part
      const [name = ''] = /^\$\{[\w.:-]*/.exec(part) ?? []
      const [tag = ''] = TAG_KEYS.test(name.slice(2).toLowerCase())
        ? (/^\/[\w+=.@-]+/.exec(part.slice(name.length)) ?? [])
        : []
      return `${name}${tag}}${part.slice(name.length + tag.length)}`
    })
    .join('')
}
