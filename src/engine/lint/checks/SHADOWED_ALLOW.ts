import { matchesPattern } from '../../match/wildcard.ts'
import { EVERYWHERE, ownCheck } from '../check.ts'
import { has, isAllow, isUnconditional } from '../find/grants.ts'
import { canonical } from '../find/values.ts'
import type { Entry, Statement } from '../types.ts'

export const SHADOWED_ALLOW = ownCheck({
  code: 'SHADOWED_ALLOW',
  severity: 'warning',
  title: 'Allow is always overridden',
  why: 'A Deny always wins, so the statement allows nothing.',
  message: 'A Deny in this policy takes back all that this statement allows.',
  source: 'https://docs.cedarpolicy.com/policies/validation.html',
  kinds: EVERYWHERE,
  find: ({ statements }) =>
    statements
      .filter((allow) => isAllow(allow) && statements.some((deny) => shadows(deny, allow)))
      .map(({ pointer }) => ({ pointer })),
})

function shadows(deny: Statement, allow: Statement): boolean {
  if (
    deny.effect !== 'Deny' ||
    !isUnconditional(deny) ||
    ['NotAction', 'NotResource', 'NotPrincipal'].some((name) => has(deny, name) || has(allow, name))
  )
    return false
  const { Principal } = deny.raw
  const sameWho =
    Principal === undefined || Principal === '*' || canonical(Principal) === canonical(allow.raw.Principal)
  const within = (inner: readonly Entry[], outer: readonly Entry[], fold: (text: string) => string): boolean =>
    inner.every(({ text }) =>
      outer.some((one) => one.text === '*' || matchesPattern(fold(one.text), fold(text).replaceAll('*', '**'))),
    )
  return (
    sameWho &&
    allow.actions.length > 0 &&
    within(allow.actions, deny.actions, (text) => text.toLowerCase()) &&
    within(allow.resources, deny.resources, (text) => text)
  )
}
