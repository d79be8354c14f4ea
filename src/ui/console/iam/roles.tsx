import { page } from '../page.tsx'
import { facts, list, policy } from '../section.tsx'
import { tagsOf, when } from '../words.ts'
import { permissions } from './permissions.tsx'

export const RolesPage = page({
  kind: 'IAM',
  title: 'Roles',
  tabs: [
    list({
      title: 'Roles',
      operation: 'iam.ListRoles',
      rows: ({ Roles }) => Roles,
      key: ({ RoleName }) => RoleName,
      to: ({ RoleName }) => `iam/roles/${RoleName}`,
      columns: {
        'May be assumed by': ({ AssumeRolePolicyDocument }) => trusted(AssumeRolePolicyDocument),
        ARN: ({ Arn }) => Arn,
        Created: ({ CreateDate }) => when(CreateDate),
      },
      create: (on) => [
        on('iam.CreateRole', { start: () => ({ AssumeRolePolicyDocument: TRUST }) }),
        on('iam.CreateServiceLinkedRole', { label: 'Create service-linked role' }),
      ],
      actions: (on) => [on('iam.DeleteRole', { label: 'Delete', known: ({ RoleName }) => ({ RoleName }) })],
      empty: 'This account has no roles.',
    }),
  ],
})

const TRUST = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  },
  null,
  2,
)

/** The principals of a trust policy, as far as a table has room. */
function trusted(document: string): string {
  const named = document.match(/"(?:arn:aws:[^"]+|\d{12}|[\w.-]+\.amazonaws\.com)"/g) ?? []
  return [...new Set(named)].map((one) => one.slice(1, -1)).join(', ')
}

export const RolePage = page({
  kind: 'IAM role',
  actions: (on) => [
    on('iam.UpdateRole', {
      label: 'Edit',
      known: (RoleName) => ({ RoleName }),
      ask: ['Description', 'MaxSessionDuration'],
    }),
    on('iam.DeleteRole', { label: 'Delete role', known: (RoleName) => ({ RoleName }), next: 'iam/roles' }),
  ],
  tabs: [
    permissions('Role'),
    policy({
      title: 'Trust relationships',
      about: 'Who may become this role.',
      operation: 'iam.GetRole',
      input: (RoleName) => ({ RoleName }),
      text: ({ Role }) => Role.AssumeRolePolicyDocument,
      editor: (name) => `role/${name}/trust`,
      absent: {},
      actions: (on) => [
        on('iam.UpdateAssumeRolePolicy', {
          label: 'Edit the trust policy',
          known: ({ name }) => ({ RoleName: name }),
          start: ({ text }) => ({ PolicyDocument: text }),
        }),
      ],
    }),
    facts({
      title: 'About',
      operation: 'iam.GetRole',
      input: (RoleName) => ({ RoleName }),
      facts: {
        ARN: ({ Role }) => Role.Arn,
        'Role ID': ({ Role }) => Role.RoleId,
        Description: ({ Role }) => Role.Description,
        'Longest session, in seconds': ({ Role }) => Role.MaxSessionDuration,
        Created: ({ Role }) => when(Role.CreateDate),
        'Last used': ({ Role }) => when(Role.RoleLastUsed.LastUsedDate),
        'Permissions boundary': ({ Role }) => Role.PermissionsBoundary?.PermissionsBoundaryArn,
        Tags: ({ Role }) => tagsOf(Role.Tags),
      },
      actions: (on) => [
        on('iam.PutRolePermissionsBoundary', {
          label: 'Set the boundary',
          known: ({ name }) => ({ RoleName: name }),
        }),
        on('iam.DeleteRolePermissionsBoundary', {
          label: 'Remove the boundary',
          known: ({ name }) => ({ RoleName: name }),
        }),
        on('iam.TagRole', { label: 'Add tags', known: ({ name }) => ({ RoleName: name }) }),
      ],
    }),
  ],
})
