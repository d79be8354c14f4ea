import { awsCheck } from '../check.ts'
import { remove, rename, repair, replace } from '../edits.ts'

export const RCP_SYNTAX_ERROR_PRINCIPAL = awsCheck({
  code: 'RCP_SYNTAX_ERROR_PRINCIPAL',
  severity: 'error',
  title: 'RCP syntax error principal',
  why: 'Such a policy holds for everybody who comes to the resource.',
  message: 'The principal of a resource control policy must be exactly "*". Narrow it in a Condition.',
  kinds: ['rcp'],
  find: ({ statements }) =>
    statements.flatMap(({ raw, pointer }) => {
      const there = `${pointer}/Principal`
      if (Object.hasOwn(raw, 'NotPrincipal')) {
        const other = `${pointer}/NotPrincipal`
        const edits = Object.hasOwn(raw, 'Principal')
          ? [remove(other)]
          : [rename(other, 'Principal'), replace(other, '*')]
        return [{ pointer: other, on: 'key' as const, fixes: [repair('Use "Principal": "*"', ...edits)] }]
      }
      if (raw.Principal === undefined || raw.Principal === '*') return []
      return [{ pointer: there, fixes: [repair('Use "*"', replace(there, '*'))] }]
    }),
})
