import type { Draft } from 'immer'
import type { At } from '../../operation.ts'
import type { World } from '../../types.ts'
import { iamArn } from './arn.ts'
import { homeOf } from './find.ts'
import { renamePrincipal } from './principals.ts'
import type { Role } from './state.ts'

/** Whoever works as the role is out at once: sessions go by its id, and a role made later under its name has another. */
export function removeRole(draft: Draft<World>, at: At, { roleName, roleId, path }: Role): void {
  renamePrincipal(draft, iamArn(at.account, 'role', roleName, path), roleId)
  delete homeOf(draft, at).iam.roles[roleName]
}
