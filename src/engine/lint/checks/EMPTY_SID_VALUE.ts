import { awsCheck, EVERYWHERE } from '../check.ts'
import { remove, safeRepair } from '../edits.ts'

export const EMPTY_SID_VALUE = awsCheck({
  code: 'EMPTY_SID_VALUE',
  severity: 'suggestion',
  title: 'Empty Sid value',
  why: 'A name helps whoever reads the policy, or a log.',
  message: 'The Sid is empty. Name the statement, or delete the Sid.',
  kinds: EVERYWHERE,
  find: ({ statements }) =>
    statements.flatMap(({ raw, pointer }) =>
      raw.Sid === ''
        ? [{ pointer: `${pointer}/Sid`, fixes: [safeRepair('Delete the Sid', remove(`${pointer}/Sid`))] }]
        : [],
    ),
})
