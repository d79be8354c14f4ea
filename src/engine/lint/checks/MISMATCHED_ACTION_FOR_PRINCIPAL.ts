import { awsCheck } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachAction } from '../find/each.ts'
import { isSaml, oidcHost } from '../find/providers.ts'
import type { PrincipalName } from '../types.ts'

export const MISMATCHED_ACTION_FOR_PRINCIPAL = awsCheck({
  code: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
  severity: 'error',
  title: 'Mismatched action for principal',
  why: 'The principal can never use this action to assume the role.',
  message:
    '`{}` does not fit the principal. SAML providers need sts:AssumeRoleWithSAML, OpenID Connect providers sts:AssumeRoleWithWebIdentity, all others sts:AssumeRole.',
  kinds: ['trust'],
  find: eachAction(({ text, element, pointer }, { principals }) => {
    const wanted = Object.hasOwn(FITTING, text.toLowerCase()) ? FITTING[text.toLowerCase()] : undefined
    const who = principals.filter((one) => one.element === 'Principal')
    if (element !== 'Action' || !wanted || who.every(wanted)) return false
    const [meant, ...more] = new Set(who.map(actionFor))
    if (
      meant === undefined ||
      more.length > 0 ||
      who.some((one) => one.type === 'Federated' && !isSaml(one) && oidcHost(one) === undefined)
    )
      return true
    return { near: meant, fixes: [repair(`Use ${meant}`, replace(pointer, meant))] }
  }),
})

const FITTING: Readonly<Record<string, (name: PrincipalName) => boolean>> = {
  'sts:assumerole': ({ type }) => type !== 'Federated',
  'sts:assumerolewithsaml': isSaml,
  'sts:assumerolewithwebidentity': (name) => oidcHost(name) !== undefined,
}

function actionFor(name: PrincipalName): string {
  if (isSaml(name)) return 'sts:AssumeRoleWithSAML'
  return name.type === 'Federated' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole'
}
