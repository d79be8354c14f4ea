import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachVariableText, type Variable, variablesIn } from '../find/variables.ts'

export const MISSING_QUOTE_IN_VARIABLE = awsCheck({
  code: 'MISSING_QUOTE_IN_VARIABLE',
  severity: 'error',
  title: 'Missing quote in variable',
  why: 'Without both quotes AWS refuses the variable.',
  message: "In `{}` the default of a policy variable must stand in single quotes: ${key, 'default'}.",
  kinds: EVERYWHERE,
  find: eachVariableText(
    (text, pointer) =>
      variablesIn(text).some(isUnquoted) && {
        fixes: [repair('Add the quotes', replace(pointer, text.replaceAll(/\$\{[^}]*\}/g, quoted)))],
      },
  ),
})

function isUnquoted({ closed, fallback }: Variable): boolean {
  return closed && fallback !== undefined && !/^\s*'[^']*'\s*$/.test(fallback)
}

function quoted(variable: string): string {
  const comma = variable.indexOf(',')
  if (comma < 0) return variable
  const plain = variable
    .slice(comma + 1, -1)
    .trim()
    .replaceAll(/['"]/g, '')
  return `${variable.slice(0, comma)}, '${plain}'}`
}
