import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { roleName } from './fields.ts'
import { findRole } from './find.ts'
import { profilesOf, profileView } from './instanceProfile.ts'
import { page, paging } from './paging.ts'

export const ListInstanceProfilesForRole = operation({
  input: z.strictObject({ RoleName: roleName, ...paging }),
  readOnly: true,
  requires: ({ RoleName }, asked) => [
    { action: 'iam:ListInstanceProfilesForRole', resource: entityArn(asked, 'role', RoleName) },
  ],
  run(draft, { RoleName, ...from }, at) {
    findRole(draft, at, RoleName)
    const { items, ...more } = page(profilesOf(draft, at, RoleName), from)
    return { InstanceProfiles: items.map((one) => profileView(draft, at, one)), ...more }
  },
})
