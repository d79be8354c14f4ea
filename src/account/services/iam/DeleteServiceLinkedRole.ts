import * as z from 'zod/mini'
import { uuid } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { entityArn, isServicePath } from './arn.ts'
import { roleName } from './fields.ts'
import { findRole, homeOf } from './find.ts'
import { removeRole } from './removeRole.ts'

/** SIMPLIFIED: AWS asks the service first, and deletes some time later; here no service minds, and it is done at once. */
export const DeleteServiceLinkedRole = operation({
  input: z.strictObject({ RoleName: roleName }),
  readOnly: false,
  requires: ({ RoleName }, asked) => [
    { action: 'iam:DeleteServiceLinkedRole', resource: entityArn(asked, 'role', RoleName) },
  ],
  run(draft, { RoleName }, at) {
    const role = findRole(draft, at, RoleName)
    if (!isServicePath(role.path)) fail('NoSuchEntity', `The role with name ${RoleName} cannot be found.`, 404)
    const DeletionTaskId = `task${role.path}${RoleName}/${uuid(draft.serial++)}`
    removeRole(draft, at, role)
    const { iam } = homeOf(draft, at)
    iam.deletionTasks = [...(iam.deletionTasks ?? []), DeletionTaskId]
    return { DeletionTaskId }
  },
})
