import { identities, type World } from '#account'
import { kinds, resourcesOf } from '../access/kinds.ts'
import type { Names } from './complete/types.ts'

/** The names of an account that a policy can speak of. */
export function namesIn(world: World): Names {
  const iam = world.accounts[world.home]?.iam
  return {
    account: world.home,
    accounts: Object.keys(world.accounts),
    organization: world.organization?.id ?? null,
    principals: identities(world).flatMap(({ kind, arn }) => (kind === 'user' || kind === 'role' ? [arn] : [])),
    providers: [...Object.keys(iam?.oidcProviders ?? {}), ...Object.keys(iam?.samlProviders ?? {})],
    resources: [...new Set(kinds.flatMap((kind) => resourcesOf(world, kind)))].filter((arn) => arn !== '*'),
    now: world.now,
  }
}
