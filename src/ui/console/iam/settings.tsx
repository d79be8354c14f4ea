import { page } from '../page.tsx'
import { facts } from '../section.tsx'

const STRONG = {
  MinimumPasswordLength: 14,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  AllowUsersToChangePassword: true,
  PasswordReusePrevention: 24,
}
const ASKED = [
  'MinimumPasswordLength',
  'RequireUppercaseCharacters',
  'RequireLowercaseCharacters',
  'RequireNumbers',
  'RequireSymbols',
  'AllowUsersToChangePassword',
  'MaxPasswordAge',
  'PasswordReusePrevention',
  'HardExpiry',
] as const

export const SettingsPage = page({
  kind: 'IAM',
  title: 'Account settings',
  tabs: [
    facts({
      title: 'Password policy',
      about: 'What AWS asks of the passwords of IAM users. Saving replaces the whole policy.',
      operation: 'iam.GetAccountPasswordPolicy',
      absent: { NoSuchEntity: 'The account has no password policy of its own. AWS’s default counts.' },
      create: (on) => [
        on('iam.UpdateAccountPasswordPolicy', { label: 'Set a password policy', start: () => STRONG, ask: ASKED }),
      ],
      facts: {
        'Shortest password': ({ PasswordPolicy }) => PasswordPolicy.MinimumPasswordLength,
        'Needs an uppercase letter': ({ PasswordPolicy }) => PasswordPolicy.RequireUppercaseCharacters,
        'Needs a lowercase letter': ({ PasswordPolicy }) => PasswordPolicy.RequireLowercaseCharacters,
        'Needs a number': ({ PasswordPolicy }) => PasswordPolicy.RequireNumbers,
        'Needs a symbol': ({ PasswordPolicy }) => PasswordPolicy.RequireSymbols,
        'Users may change their own': ({ PasswordPolicy }) => PasswordPolicy.AllowUsersToChangePassword,
        'Expires after days': ({ PasswordPolicy }) => PasswordPolicy.MaxPasswordAge,
        'Earlier passwords that may not come back': ({ PasswordPolicy }) => PasswordPolicy.PasswordReusePrevention,
        'Only an administrator renews what has expired': ({ PasswordPolicy }) => PasswordPolicy.HardExpiry,
      },
      actions: (on) => [
        on('iam.UpdateAccountPasswordPolicy', {
          label: 'Edit',
          start: ({ output: { PasswordPolicy } }) => {
            const { ExpirePasswords: _told, ...policy } = PasswordPolicy
            return policy
          },
          ask: ASKED,
        }),
        on('iam.DeleteAccountPasswordPolicy', { label: 'Delete' }),
      ],
    }),
  ],
})
