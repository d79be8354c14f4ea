// The credential report: a line for the root user and for each user.
// AWS: IAM User Guide, "Getting credential reports for your AWS account", 2026-11.

import type { Account } from '../../types.ts'
import { iamArn } from './arn.ts'
import type { AccessKey, LoginProfile, PasswordPolicy } from './state.ts'

export const LIFETIME = 4 * 3_600_000 // milliseconds; a younger report is not made again

const DAY = 86_400_000 // milliseconds

/** Whom a line is about. */
interface Subject {
  readonly user: string
  readonly arn: string
  readonly created: number
  readonly password: readonly string[] // the four columns about it
  readonly mfaDevices: readonly string[]
  readonly accessKeys: readonly AccessKey[]
}

export function credentialReport({ id, root, iam }: Account): string {
  const users = Object.values(iam.users)
    .toSorted((a, b) => (a.userName.toLowerCase() < b.userName.toLowerCase() ? -1 : 1))
    .map(({ userName, path, createDate, loginProfile, mfaDevices, accessKeys }) =>
      line({
        user: userName,
        arn: iamArn(id, 'user', userName, path),
        created: createDate,
        password: passwordColumns(loginProfile, iam.passwordPolicy),
        mfaDevices,
        accessKeys,
      }),
    )
  const first = line({
    user: '<root_account>',
    arn: `arn:aws:iam::${id}:root`,
    ...root,
    // SIMPLIFIED: when the root user signs in is not kept.
    password: ['not_supported', 'no_information', 'not_supported', 'not_supported'],
  })
  return [COLUMNS, first, ...users].map((cells) => cells.map(cell).join(',')).join('\n')
}

const KEY_COLUMNS = ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service']

const COLUMNS = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...[1, 2].flatMap((number) => KEY_COLUMNS.map((column) => `access_key_${number}_${column}`)),
  ...[1, 2].flatMap((number) => [`cert_${number}_active`, `cert_${number}_last_rotated`]),
]

/** SIMPLIFIED: nobody has a signing certificate. */
const NO_CERTIFICATES = ['false', 'N/A', 'false', 'N/A']

function line({ user, arn, created, password, mfaDevices, accessKeys }: Subject): readonly string[] {
  return [
    user,
    arn,
    time(created),
    ...password,
    String(mfaDevices.length > 0),
    ...[0, 1].flatMap((place) => keyColumns(accessKeys[place])),
    ...NO_CERTIFICATES,
  ]
}

function passwordColumns(profile: LoginProfile | undefined, policy: PasswordPolicy | undefined): readonly string[] {
  if (!profile) return ['false', 'N/A', 'N/A', 'N/A']
  const { lastUsed, changed } = profile
  const age = policy?.MaxPasswordAge
  return [
    'true',
    lastUsed === undefined ? 'no_information' : time(lastUsed),
    time(changed),
    age === undefined ? 'N/A' : time(changed + age * DAY),
  ]
}

function keyColumns(key: AccessKey | undefined): readonly string[] {
  if (!key) return ['false', 'N/A', 'N/A', 'N/A', 'N/A']
  const { status, created, lastUsed } = key
  const used = lastUsed ? [time(lastUsed.date), lastUsed.region, lastUsed.service] : ['N/A', 'N/A', 'N/A']
  return [String(status === 'Active'), time(created), ...used]
}

/** As in the User Guide: 2026-11-22T09:41:10+00:00. */
function time(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`
}

/** A user's name may have a comma in it. */
function cell(text: string): string {
  return text.includes(',') ? `"${text}"` : text
}
