// What a user signs in with: password, access keys, MFA devices.

import { facts, list } from '../section.tsx'
import { when } from '../words.ts'
import { DeviceDrawer } from './DeviceDrawer.tsx'
import { ListSection } from '../ListSection.tsx'
import type { ListSpec, Section } from '../section.tsx'

export const loginProfile = facts({
  title: 'Password',
  operation: 'iam.GetLoginProfile',
  input: (UserName) => ({ UserName }),
  absent: { NoSuchEntity: 'This user has no password, so it cannot sign in to the console.' },
  create: (on) => [
    on('iam.CreateLoginProfile', {
      label: 'Give console access',
      known: (UserName) => ({ UserName }),
      ask: ['Password', 'PasswordResetRequired'],
    }),
  ],
  facts: {
    'Set on': ({ LoginProfile }) => when(LoginProfile.CreateDate),
    'Must be changed at the next sign-in': ({ LoginProfile }) => LoginProfile.PasswordResetRequired,
  },
  actions: (on) => [
    on('iam.UpdateLoginProfile', {
      label: 'Set another password',
      known: ({ name }) => ({ UserName: name }),
      ask: ['Password', 'PasswordResetRequired'],
    }),
    on('iam.DeleteLoginProfile', {
      label: 'Take console access away',
      known: ({ name }) => ({ UserName: name }),
    }),
  ],
})

export const accessKeys = list({
  title: 'Access keys',
  about: 'Keys for programs. The secret part is shown once, when the key is made.',
  operation: 'iam.ListAccessKeys',
  input: (UserName) => (UserName === '' ? {} : { UserName }),
  rows: ({ AccessKeyMetadata }) => AccessKeyMetadata,
  key: ({ AccessKeyId }) => AccessKeyId,
  columns: { Status: ({ Status }) => Status, Created: ({ CreateDate }) => when(CreateDate) },
  create: (on) => [
    on('iam.CreateAccessKey', {
      label: 'Create access key',
      known: (UserName) => (UserName === '' ? {} : { UserName }),
    }),
  ],
  actions: (on) => [
    on('iam.UpdateAccessKey', {
      label: 'Deactivate',
      control: 'deactivate',
      danger: false,
      when: (key) => key.Status === 'Active',
      known: ({ AccessKeyId, ...key }) => ({ ...ownerOf(key), AccessKeyId, Status: 'Inactive' as const }),
    }),
    on('iam.UpdateAccessKey', {
      label: 'Activate',
      control: 'activate',
      when: (key) => key.Status !== 'Active',
      known: ({ AccessKeyId, ...key }) => ({ ...ownerOf(key), AccessKeyId, Status: 'Active' as const }),
    }),
    on('iam.DeleteAccessKey', {
      label: 'Delete',
      known: ({ AccessKeyId, ...key }) => ({ ...ownerOf(key), AccessKeyId }),
    }),
  ],
  empty: 'There are no access keys.',
})

/** Root has no name. */
function ownerOf({ UserName }: { readonly UserName?: string }): { UserName?: string } {
  return UserName === undefined ? {} : { UserName }
}

interface Device {
  readonly UserName?: string
  readonly SerialNumber: string
  readonly EnableDate: string
}

const spec: ListSpec<'iam.ListMFADevices', Device> = {
  title: 'MFA devices',
  about: 'A second proof beside the password: something that you have.',
  operation: 'iam.ListMFADevices',
  input: (UserName) => (UserName === '' ? {} : { UserName }),
  rows: ({ MFADevices }) => MFADevices,
  key: ({ SerialNumber }) => SerialNumber,
  columns: { Kind: ({ SerialNumber }) => deviceKind(SerialNumber), Since: ({ EnableDate }) => when(EnableDate) },
  actions: (on) => [
    on('iam.DeactivateMFADevice', {
      label: 'Remove',
      control: 'remove-mfa-device',
      known: ({ SerialNumber, ...device }) => ({ ...ownerOf(device), SerialNumber }),
    }),
  ],
  empty: 'No device is assigned. Whoever knows the password can sign in.',
}

export function deviceKind(serial: string): string {
  if (serial.includes(':u2f/')) return 'Passkey or security key'
  return serial.startsWith('arn:') ? 'Authenticator app' : 'Hardware token'
}

export const devices: Section = {
  title: 'MFA devices',
  component: ({ name }) => (
    <div className="grid gap-3">
      <ListSection spec={spec} name={name} />
      <DeviceDrawer userName={name} />
    </div>
  ),
}
