import { below, isObject } from '../../policy/flaw.ts'
import { awsCheck } from '../check.ts'

export const EMPTY_ARRAY_PRINCIPAL = awsCheck({
  code: 'EMPTY_ARRAY_PRINCIPAL',
  severity: 'suggestion',
  title: 'Empty array principal',
  why: 'The statement is about nobody.',
  message: 'The list of principals is empty. Name those who are meant.',
  kinds: ['resource', 'trust'],
  find: ({ statements }) =>
    statements.flatMap(({ raw, pointer }) =>
      ['Principal', 'NotPrincipal'].flatMap((name) => {
        const element = raw[name]
        return isObject(element)
          ? Object.entries(element).flatMap(([type, names]) =>
              Array.isArray(names) && names.length === 0
                ? [{ pointer: below(`${pointer}/${name}`, type), value: type }]
                : [],
            )
          : []
      }),
    ),
})
