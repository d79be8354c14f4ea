import { below, isObject, type Json } from '../../policy/flaw.ts'
import { nearestName } from '../../policy/nearest.ts'
import { awsCheck } from '../check.ts'
import { rename, repair } from '../edits.ts'
import type { Hit } from '../types.ts'

export const INVALID_PRINCIPAL_KEY = awsCheck({
  code: 'INVALID_PRINCIPAL_KEY',
  severity: 'error',
  title: 'Invalid principal key',
  why: 'AWS cannot tell who is meant and refuses the policy.',
  message: '`{}` is no kind of principal: there are AWS, Service, Federated and CanonicalUser.',
  kinds: ['resource', 'trust'],
  find: (policy) =>
    policy.statements.flatMap(({ raw, pointer }) =>
      ['Principal', 'NotPrincipal'].flatMap((name) => {
        const element = raw[name]
        return isObject(element)
          ? Object.entries(element).flatMap(([kind, names]) => inside(element, `${pointer}/${name}`, kind, names))
          : []
      }),
    ),
})

const KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser']

function inside(element: Json, pointer: string, kind: string, names: unknown): readonly Hit[] {
  if (KINDS.includes(kind)) return []
  const first: unknown = Array.isArray(names) ? names[0] : names
  const meant =
    typeof first === 'string' && /^(arn:aws[^:]*:(iam|sts):|\d{12}$)/.test(first) ? 'AWS' : nearestName(kind, KINDS)
  const here = below(pointer, kind)
  const free = meant !== undefined && !Object.hasOwn(element, meant)
  return [
    {
      pointer: here,
      on: 'key',
      value: kind,
      ...(free && { near: meant, fixes: [repair(`Use ${meant}`, rename(here, meant))] }),
    },
  ]
}
