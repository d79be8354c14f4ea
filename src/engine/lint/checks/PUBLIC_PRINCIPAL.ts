import { ownCheck } from '../check.ts'
import { limitsCaller } from '../find/callers.ts'
import { isAllow } from '../find/grants.ts'

export const PUBLIC_PRINCIPAL = ownCheck({
  code: 'PUBLIC_PRINCIPAL',
  severity: 'security',
  title: 'Open to everyone',
  why: 'Whoever knows the name of the resource can use it.',
  message: 'This lets in everybody, also callers without an account.',
  source: 'https://opensource.salesforce.com/cloudsplaining/',
  kinds: ['resource'],
  find: (policy) =>
    policy.statements.flatMap((statement) => {
      const open = statement.principals.find(
        ({ element, type, text }) => element === 'Principal' && type === 'AWS' && text === '*',
      )
      return isAllow(statement) && open && !limitsCaller(statement) ? [{ pointer: open.pointer, value: '*' }] : []
    }),
})
