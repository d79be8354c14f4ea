import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { tagsOf, when } from '../words.ts'
import { accessKeys, devices, loginProfile } from './credentials.tsx'
import { permissions } from './permissions.tsx'

export const UsersPage = page({
  kind: 'IAM',
  title: 'Users',
  tabs: [
    list({
      title: 'Users',
      operation: 'iam.ListUsers',
      rows: ({ Users }) => Users,
      key: ({ UserName }) => UserName,
      to: ({ UserName }) => `iam/users/${UserName}`,
      columns: {
        ARN: ({ Arn }) => Arn,
        Created: ({ CreateDate }) => when(CreateDate),
        'Password last used': ({ PasswordLastUsed }) => when(PasswordLastUsed),
      },
      create: (on) => [on('iam.CreateUser')],
      actions: (on) => [on('iam.DeleteUser', { label: 'Delete', known: ({ UserName }) => ({ UserName }) })],
      empty: 'This account has no IAM users.',
    }),
  ],
})

export const UserPage = page({
  kind: 'IAM user',
  actions: (on) => [
    on('iam.UpdateUser', { label: 'Rename', known: (UserName) => ({ UserName }), ask: ['NewUserName'] }),
    on('iam.DeleteUser', { label: 'Delete user', known: (UserName) => ({ UserName }), next: 'iam/users' }),
  ],
  tabs: [
    permissions('User'),
    list({
      title: 'Groups',
      operation: 'iam.ListGroupsForUser',
      input: (UserName) => ({ UserName }),
      rows: ({ Groups }) => Groups,
      key: ({ GroupName }) => GroupName,
      to: ({ GroupName }) => `iam/groups/${GroupName}`,
      columns: { ARN: ({ Arn }) => Arn },
      create: (on) => [on('iam.AddUserToGroup', { label: 'Add to a group', known: (UserName) => ({ UserName }) })],
      empty: 'This user is in no group.',
    }),
    loginProfile,
    accessKeys,
    devices,
    facts({
      title: 'About',
      operation: 'iam.GetUser',
      input: (UserName) => ({ UserName }),
      facts: {
        ARN: ({ User }) => User.Arn,
        'User ID': ({ User }) => User.UserId,
        Path: ({ User }) => ('Path' in User ? User.Path : ''),
        Created: ({ User }) => when(User.CreateDate),
        'Permissions boundary': ({ User }) =>
          'PermissionsBoundary' in User ? User.PermissionsBoundary?.PermissionsBoundaryArn : '',
        Tags: ({ User }) => ('Tags' in User ? tagsOf(User.Tags) : ''),
      },
      actions: (on) => [
        on('iam.PutUserPermissionsBoundary', {
          label: 'Set the boundary',
          known: ({ name }) => ({ UserName: name }),
        }),
        on('iam.DeleteUserPermissionsBoundary', {
          label: 'Remove the boundary',
          known: ({ name }) => ({ UserName: name }),
        }),
        on('iam.TagUser', {
          label: 'Add tags',
          known: ({ name }) => ({ UserName: name }),
        }),
      ],
    }),
  ],
})
