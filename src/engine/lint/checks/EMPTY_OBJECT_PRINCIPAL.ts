import { isObject } from '../../policy/flaw.ts'
import { awsCheck } from '../check.ts'

export const EMPTY_OBJECT_PRINCIPAL = awsCheck({
  code: 'EMPTY_OBJECT_PRINCIPAL',
  severity: 'suggestion',
  title: 'Empty object principal',
  why: 'The statement is about nobody.',
  message: 'The principal is empty. Name those who are meant.',
  kinds: ['resource', 'trust'],
  find: ({ statements }) =>
    statements.flatMap(({ raw, pointer }) =>
      ['Principal', 'NotPrincipal'].flatMap((name) => {
        const element = raw[name]
        return isObject(element) && Object.keys(element).length === 0 ? [{ pointer: `${pointer}/${name}` }] : []
      }),
    ),
})
