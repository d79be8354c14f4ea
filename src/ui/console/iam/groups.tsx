import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { when } from '../words.ts'
import { permissions } from './permissions.tsx'

export const GroupsPage = page({
  kind: 'IAM',
  title: 'User groups',
  tabs: [
    list({
      title: 'Groups',
      operation: 'iam.ListGroups',
      rows: ({ Groups }) => Groups,
      key: ({ GroupName }) => GroupName,
      to: ({ GroupName }) => `iam/groups/${GroupName}`,
      columns: { ARN: ({ Arn }) => Arn, Created: ({ CreateDate }) => when(CreateDate) },
      create: (on) => [on('iam.CreateGroup')],
      actions: (on) => [on('iam.DeleteGroup', { label: 'Delete', known: ({ GroupName }) => ({ GroupName }) })],
      empty: 'This account has no groups.',
    }),
  ],
})

export const GroupPage = page({
  kind: 'IAM user group',
  actions: (on) => [
    on('iam.DeleteGroup', {
      label: 'Delete group',
      known: (GroupName) => ({ GroupName }),
      next: 'iam/groups',
    }),
  ],
  tabs: [
    permissions('Group'),
    list({
      title: 'Users',
      operation: 'iam.GetGroup',
      input: (GroupName) => ({ GroupName }),
      rows: ({ Users, Group }) => Users.map((user) => ({ ...user, GroupName: Group.GroupName })),
      key: ({ UserName }) => UserName,
      to: ({ UserName }) => `iam/users/${UserName}`,
      columns: { ARN: ({ Arn }) => Arn },
      create: (on) => [on('iam.AddUserToGroup', { label: 'Add a user', known: (GroupName) => ({ GroupName }) })],
      actions: (on) => [
        on('iam.RemoveUserFromGroup', {
          label: 'Remove',
          danger: false,
          known: ({ UserName, GroupName }) => ({ UserName, GroupName }),
        }),
      ],
      empty: 'Nobody is in this group.',
    }),
    facts({
      title: 'About',
      operation: 'iam.GetGroup',
      input: (GroupName) => ({ GroupName }),
      facts: {
        ARN: ({ Group }) => Group.Arn,
        'Group ID': ({ Group }) => Group.GroupId,
        Path: ({ Group }) => Group.Path,
        Created: ({ Group }) => when(Group.CreateDate),
      },
    }),
  ],
})
