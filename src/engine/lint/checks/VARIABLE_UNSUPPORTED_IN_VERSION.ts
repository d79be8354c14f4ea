import { awsCheck, EVERYWHERE } from '../check.ts'
import { putFirst, repair, replace } from '../edits.ts'
import { eachVariableText, variablesIn } from '../find/variables.ts'

export const VARIABLE_UNSUPPORTED_IN_VERSION = awsCheck({
  code: 'VARIABLE_UNSUPPORTED_IN_VERSION',
  severity: 'error',
  title: 'Variable unsupported in version',
  why: 'In that version the variable is plain text and matches only itself.',
  message:
    '`{}` holds a policy variable, which the policy language of 2008 does not know. Set the Version to 2012-10-17.',
  kinds: EVERYWHERE,
  find: eachVariableText((text, _pointer, { document: { Version } }) => {
    if ((Version !== undefined && Version !== '2008-10-17') || variablesIn(text).length === 0) return false
    const edit = Version === undefined ? putFirst('Version', '2012-10-17') : replace('/Version', '2012-10-17')
    return { fixes: [repair('Set the Version to 2012-10-17', edit)] }
  }),
})
