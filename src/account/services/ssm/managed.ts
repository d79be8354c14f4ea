// Instances that Systems Manager can reach, and how far their patches are behind.
// AWS: Systems Manager User Guide, "Configure instance permissions for Systems Manager" and "Patch Manager", 2026-11.
// SIMPLIFIED: the agent is installed on every instance; the state of a guest is when it was patched, with one patch
// missing for each week since.

import { decide } from '../../authorize.ts'
import { callerOf } from '../../identities.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import { ec2Arn } from '../ec2/resources.ts'
import type { Instance } from '../ec2/state.ts'

const WEEK = 7 * 24 * 3_600_000 // milliseconds

export function instanceOf(world: World, account: AccountId, id: string): Instance | undefined {
  return own(own(world.accounts, account)?.ec2?.instances, id)
}

/** Its role lets the agent speak to the service. */
export function isManaged(world: World, account: AccountId, { id, state }: Instance): boolean {
  const caller = state === 'running' ? callerOf(world, `${account}/instance/${id}`) : undefined
  if (!caller) return false
  const needed = { action: 'ssm:UpdateInstanceInformation', resource: ec2Arn(account, 'instance', id) }
  return decide(world, caller, [needed]).every(({ result }) => result.decision === 'Allow')
}

export function patchedAt({ patched, launched }: Instance): number {
  return patched ?? launched
}

export function missingPatches(now: number, instance: Instance): number {
  return Math.floor((now - patchedAt(instance)) / WEEK)
}
