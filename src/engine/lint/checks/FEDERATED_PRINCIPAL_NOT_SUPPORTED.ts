import { isObject } from '../../policy/flaw.ts'
import { awsCheck } from '../check.ts'

export const FEDERATED_PRINCIPAL_NOT_SUPPORTED = awsCheck({
  code: 'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
  severity: 'error',
  title: 'Federated principal not supported',
  why: 'Only the trust policy of a role can name a Federated principal.',
  message: 'A policy on a resource cannot name a sign-in provider. Name the role that its users assume.',
  kinds: ['resource'],
  find: ({ statements }) =>
    statements.flatMap(({ raw, pointer }) =>
      ['Principal', 'NotPrincipal'].flatMap((name) => {
        const element = raw[name]
        return isObject(element) && Object.hasOwn(element, 'Federated')
          ? [{ pointer: `${pointer}/${name}/Federated`, on: 'key' as const }]
          : []
      }),
    ),
})
