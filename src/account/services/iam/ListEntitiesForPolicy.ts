import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn, entityType, path, usageFilter } from './fields.ts'
import { homeOf, lookUpPolicy } from './find.ts'
import { page, paging } from './paging.ts'
import { byName, under } from './views.ts'

type Usage = z.infer<typeof usageFilter>

/** Who has a policy attached, or has it for a boundary. */
export const ListEntitiesForPolicy = operation({
  input: z.strictObject({
    PolicyArn: arn,
    EntityFilter: z.optional(entityType),
    PathPrefix: z.optional(path),
    PolicyUsageFilter: z.optional(usageFilter),
    ...paging,
  }),
  readOnly: true,
  requires: ({ PolicyArn }) => [{ action: 'iam:ListEntitiesForPolicy', resource: PolicyArn }],
  run(draft, { PolicyArn, EntityFilter, PathPrefix, PolicyUsageFilter, ...from }, at) {
    lookUpPolicy(draft, at, PolicyArn)
    const { groups, users, roles } = homeOf(draft, at).iam
    const using = <T extends Entity>(kind: typeof EntityFilter, entities: Readonly<Record<string, T>>) =>
      EntityFilter === undefined || EntityFilter === kind
        ? under(PathPrefix, byName(entities)).filter((entity) => uses(entity, PolicyArn, PolicyUsageFilter))
        : []
    const { items, ...more } = page([...using('Group', groups), ...using('User', users), ...using('Role', roles)], from)
    return {
      PolicyGroups: items.flatMap((one) =>
        'groupName' in one ? [{ GroupName: one.groupName, GroupId: one.groupId }] : [],
      ),
      PolicyUsers: items.flatMap((one) => ('userName' in one ? [{ UserName: one.userName, UserId: one.userId }] : [])),
      PolicyRoles: items.flatMap((one) => ('roleName' in one ? [{ RoleName: one.roleName, RoleId: one.roleId }] : [])),
      ...more,
    }
  },
})

interface Entity {
  readonly path: string
  readonly attached: readonly string[]
  readonly boundary?: string
}

function uses({ attached, boundary }: Entity, arn: string, usage: Usage | undefined): boolean {
  return (
    (usage !== 'PermissionsBoundary' && attached.includes(arn)) || (usage !== 'PermissionsPolicy' && boundary === arn)
  )
}
