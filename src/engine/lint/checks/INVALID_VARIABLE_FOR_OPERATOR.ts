import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachValue } from '../find/each.ts'
import { variablesIn } from '../find/variables.ts'

export const INVALID_VARIABLE_FOR_OPERATOR = awsCheck({
  code: 'INVALID_VARIABLE_FOR_OPERATOR',
  severity: 'error',
  title: 'Invalid variable for operator',
  why: 'AWS does not replace the variable here, so the value is compared as it stands.',
  message: '`{}` holds a policy variable, but {near} takes none. Only the String and ARN operators do.',
  kinds: EVERYWHERE,
  find: eachValue(
    ({ text }, { family, operatorName }) =>
      family !== undefined &&
      family !== 'String' &&
      family !== 'ARN' &&
      variablesIn(text).length > 0 && { near: operatorName },
  ),
})
