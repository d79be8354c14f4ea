import { awsCheck } from '../check.ts'
import { repair, replace } from '../edits.ts'

export const INVALID_PRINCIPAL_FORMAT = awsCheck({
  code: 'INVALID_PRINCIPAL_FORMAT',
  severity: 'error',
  title: 'Invalid principal format',
  why: 'Only "*" may stand alone; AWS refuses any other text.',
  message: 'The principal `{}` must stand in an object that says what it is, as in {"AWS": "…"}.',
  kinds: ['resource', 'trust'],
  find: (policy) =>
    policy.statements.flatMap(({ raw, pointer }) =>
      ['Principal', 'NotPrincipal'].flatMap((name) => {
        const value = raw[name]
        if (typeof value !== 'string' || value === '*') return []
        const type = /\.amazonaws\.com/.test(value) ? 'Service' : 'AWS'
        return [
          {
            pointer: `${pointer}/${name}`,
            value,
            fixes: [repair(`Wrap it in {"${type}": …}`, replace(`${pointer}/${name}`, { [type]: value }))],
          },
        ]
      }),
    ),
})
