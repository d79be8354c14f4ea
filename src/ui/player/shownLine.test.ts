import { expect, it } from 'vitest'
import type { Line } from '#lessons'
import { shownLine } from './shownLine.ts'

const lines: readonly (readonly [line: Line, shown: string])[] = [
  [
    {
      kind: 'cli',
      as: 'root',
      cli: "aws iam create-login-profile --user-name ana --password 'Ana keeps bees' --no-password-reset-required",
    },
    'aws iam create-login-profile --user-name ana --password •••••••• --no-password-reset-required',
  ],
  [
    { kind: 'api', as: 'root', api: 'iam.CreateLoginProfile', with: { UserName: 'ana', Password: 'Ana-keeps-bees-7' } },
    '--password ••••••••',
  ],
  [
    {
      kind: 'console',
      as: 'root',
      action: 'security-credentials.change-root-password',
      with: { currentPassword: 'pinebox1', newPassword: 'harbour-lantern' },
    },
    'security-credentials.change-root-password currentPassword=•••••••• newPassword=••••••••',
  ],
  [
    { kind: 'cli', as: 'root', cli: 'aws iam update-account-password-policy --minimum-password-length 14' },
    '--minimum-password-length 14',
  ],
  [{ kind: 'answer', answer: 'proofs', value: { dan: 'password' } }, 'dan: password'],
]

it.each(lines)('%j is shown without its passwords', (line, shown) => {
  expect(shownLine(line)).toContain(shown)
  expect(shownLine(line)).not.toMatch(/bees|pinebox1|harbour/)
})
