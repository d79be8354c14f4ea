import { awsCheck } from '../check.ts'
import { has, isAllow, on } from '../find/grants.ts'

export const RCP_SYNTAX_ERROR_ALLOW = awsCheck({
  code: 'RCP_SYNTAX_ERROR_ALLOW',
  severity: 'error',
  title: 'RCP syntax error allow',
  why: 'It only takes away; what it is to take away stands in a Deny.',
  message: 'A resource control policy that allows must allow everything: no Condition, and "Resource": "*".',
  kinds: ['rcp'],
  find: ({ statements }) =>
    statements
      .filter(
        (statement) =>
          isAllow(statement) &&
          (has(statement, 'Condition') ||
            has(statement, 'NotResource') ||
            on(statement).some(({ text }) => text !== '*')),
      )
      .map(({ pointer }) => ({ pointer })),
})
