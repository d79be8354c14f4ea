import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachVariableText, variablesIn } from '../find/variables.ts'

export const EMPTY_VARIABLE = awsCheck({
  code: 'EMPTY_VARIABLE',
  severity: 'error',
  title: 'Empty variable',
  why: 'AWS does not know what to put in its place.',
  message: 'In `{}` a policy variable has no name.',
  kinds: EVERYWHERE,
  find: eachVariableText((text) => variablesIn(text).some(({ closed, name }) => closed && name.trim() === '')),
})
