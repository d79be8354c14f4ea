import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachVariableText, variablesIn } from '../find/variables.ts'

export const UNSUPPORTED_SPACE_IN_VARIABLE = awsCheck({
  code: 'UNSUPPORTED_SPACE_IN_VARIABLE',
  severity: 'error',
  title: 'Unsupported space in variable',
  why: 'AWS does not know a variable of that name.',
  message: 'In `{}` the name of a policy variable holds a blank.',
  kinds: EVERYWHERE,
  find: eachVariableText(
    (text, pointer) =>
      variablesIn(text).some(({ closed, name }) => closed && name.trim() !== '' && /\s/.test(name)) && {
        fixes: [
          repair(
            'Remove the blanks',
            replace(
              pointer,
              text.replaceAll(/\$\{[^},]*/g, (name) => name.replaceAll(/\s/g, '')),
            ),
          ),
        ],
      },
  ),
})
