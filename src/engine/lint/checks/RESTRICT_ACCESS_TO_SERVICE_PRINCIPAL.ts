import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { SOURCE_KEYS, WEAK_SOURCE_KEYS } from '../facts/keys.ts'
import { fieldsOf } from '../find/arn.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { eachPrincipal } from '../find/each.ts'
import { isAllow, on } from '../find/grants.ts'
import type { Test } from '../types.ts'

export const RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL = awsCheck({
  code: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
  severity: 'security',
  title: 'Restrict access to service principal',
  why: 'A stranger can make the service act for him and so reach your resource: the confused deputy.',
  message: '`{}` may come on behalf of anybody. Add aws:SourceAccount or aws:SourceArn.',
  kinds: ['resource'],
  find: eachPrincipal(({ type, element, pointer, text }, statement, { account }) => {
    const { conditions } = statement
    if (type !== 'Service' || element !== 'Principal' || !isAllow(statement) || conditions.some(isAboutCaller))
      return false
    const home =
      account ??
      on(statement)
        .map((one) => fieldsOf(one.text)?.account ?? '')
        .find((id) => /^\d{12}$/.test(id)) ??
      '111122223333'
    return {
      pointer,
      value: text,
      fixes: [repair('Add aws:SourceAccount', putCondition(statement, 'StringEquals', 'aws:SourceAccount', home))],
    }
  }),
})

function isAboutCaller({ lowerKey }: Test): boolean {
  return (
    SOURCE_KEYS.has(lowerKey) || WEAK_SOURCE_KEYS.has(lowerKey) || /^aws:(principal(?!isaws)|source|vpc)/.test(lowerKey)
  )
}
