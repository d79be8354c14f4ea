// Trails by name or ARN. AWS: CloudTrail User Guide, "Naming requirements", 2026-11.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import type { Trail } from './state.ts'

const ARN = /^arn:aws:cloudtrail:([\w-]+):(\d{12}):trail\/(.+)$/

/** Of a name as of an ARN. */
export function trailArn(account: AccountId, nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn : `arn:aws:cloudtrail:${REGION}:${account}:trail/${nameOrArn}`
}

/** The name in a name or an ARN, when it can be one. */
export function trailName(nameOrArn: string): string {
  if (!nameOrArn.startsWith('arn:')) return validName(nameOrArn)
  const [, , , name] = ARN.exec(nameOrArn) ?? []
  return name ?? fail('CloudTrailARNInvalidException', `${nameOrArn} is not the ARN of a trail`)
}

const RULES: readonly (readonly [broken: RegExp, words: string])[] = [
  [
    /[^\w.-]/,
    'Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), hyphens (-), and underscores (_).',
  ],
  [/^[^a-zA-Z0-9]/, 'Trail name must starts with a letter or number.'],
  [/[^a-zA-Z0-9]$/, 'Trail name must ends with a letter or number.'],
  [/[._-]{2}/, 'Trail name must not have adjacent periods, underscores, or dashes.'],
  [/^\d+\.\d+\.\d+\.\d+$/, 'Trail name must not be in IP address format.'],
]

export function isTrailName(name: string): boolean {
  return name.length >= 3 && name.length <= 128 && !RULES.some(([broken]) => broken.test(name))
}

/** A name, or CloudTrail's words for what is none. */
export function validName(name: string): string {
  const length = `Specified name length: ${name.length} characters.`
  if (name.length < 3)
    fail('InvalidTrailNameException', `Trail name too short. Minimum allowed length: 3 characters. ${length}`)
  if (name.length > 128)
    fail('InvalidTrailNameException', `Trail name too long. Maximum allowed length: 128 characters. ${length}`)
  const [, words] = RULES.find(([broken]) => broken.test(name)) ?? []
  return words === undefined ? name : fail('InvalidTrailNameException', words)
}

export function findTrail(world: Draft<World>, account: AccountId, nameOrArn: string): Draft<Trail>
export function findTrail(world: World, account: AccountId, nameOrArn: string): Trail
export function findTrail(world: World, account: AccountId, nameOrArn: string): Trail {
  const name = trailName(nameOrArn)
  const arn = trailArn(account, nameOrArn)
  const trail =
    arn === trailArn(account, name) ? own(own(world.accounts, account)?.cloudtrail?.trails, name) : undefined
  return trail ?? fail('TrailNotFoundException', `Unknown trail: ${arn} for the user: ${account}`)
}
