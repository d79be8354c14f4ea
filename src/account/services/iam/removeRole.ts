import type { Draft } from 'immer'
import type { At } from '../../operation.ts'
import type { World } from '../../types.ts'
import { iamArn } from './arn.ts'
import { homeOf } from './find.ts'
import { renamePrincipal } from './principals.ts'
import type { Role } from './state.ts'

/** Whoever works as the role is out at once: a role made later under its name is another one. */
export function removeRole(draft: Draft<World>, at: At, { roleName, roleId, path }: Role): void {
  const { iam, sts } = homeOf(draft, at)
  for (const session of Object.values(sts.sessions))
    if (session.roleName === roleName) delete sts.sessions[session.accessKeyId]
  renamePrincipal(draft, iamArn(at.account, 'role', roleName, path), roleId)
  delete iam.roles[roleName]
}
