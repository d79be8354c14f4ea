import { awsCheck } from '../check.ts'
import { remove, repair } from '../edits.ts'
import { eachPrincipal } from '../find/each.ts'

export const REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY = awsCheck({
  code: 'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
  severity: 'suggestion',
  title: 'Redundant principal in role trust policy',
  why: 'Who trusts the role trusts all its sessions.',
  message: '`{}` is a session of `{near}`, which is named, too.',
  kinds: ['trust'],
  find: eachPrincipal(({ type, text, element, pointer }, { principals }) => {
    const [, partition, account, name] = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.+/.exec(text) ?? []
    if (type !== 'AWS' || name === undefined) return false
    const role = principals.find(
      (one) =>
        one.element === element &&
        one.text.startsWith(`arn:${partition}:iam::${account}:role/`) &&
        one.text.endsWith(`/${name}`),
    )
    return role && { near: role.text, fixes: [repair('Delete the session', remove(pointer))] }
  }),
})
