// Regions in which nothing works before they are enabled, and those that are always on.
// AWS: Account Management Reference Guide, "Enable or disable AWS Regions in your account", 2026-11.

import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Account } from '../../types.ts'

const ALWAYS = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
]
const OPT_IN = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
]

export const regionNames: readonly string[] = [...ALWAYS, ...OPT_IN].toSorted()
export const statuses = ['ENABLED', 'ENABLING', 'DISABLING', 'DISABLED', 'ENABLED_BY_DEFAULT'] as const

/** SIMPLIFIED: a Region is switched at once, without ENABLING and DISABLING. */
export function statusOf({ details }: Account, region: string): (typeof statuses)[number] {
  if (ALWAYS.includes(region)) return 'ENABLED_BY_DEFAULT'
  if (!OPT_IN.includes(region)) return fail('ValidationException', `Invalid Region name: ${region}`)
  return own(details?.regions, region) ?? 'DISABLED'
}

/** What the account remembers once a Region is switched. */
export function switched(
  account: Account,
  region: string,
  status: 'ENABLED' | 'DISABLED',
): NonNullable<Account['details']> {
  if (statusOf(account, region) === 'ENABLED_BY_DEFAULT')
    fail('ValidationException', `The Region ${region} is enabled by default and cannot be switched.`)
  return { ...account.details, regions: { ...account.details?.regions, [region]: status } }
}
