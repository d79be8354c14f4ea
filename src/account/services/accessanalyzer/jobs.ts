// The state of a policy generation: it runs in the background.

import type { Draft } from 'immer'
import { DURATION, isReady } from '../../background.ts'
import { iso } from '../../clock.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import type { PolicyGeneration } from './state.ts'

export function generationsOf(
  world: Draft<World>,
  account: AccountId,
): Readonly<Record<string, Draft<PolicyGeneration>>> {
  return world.accounts[account]?.accessanalyzer?.generations ?? {}
}

export function statusOf(world: World, account: AccountId, job: PolicyGeneration) {
  if (job.canceled) return 'CANCELED'
  if (!isReady(world.now, job)) return 'IN_PROGRESS'
  return job.trails.every((arn) => hasTrail(world, account, arn)) ? 'SUCCEEDED' : 'FAILED'
}

/** In the order of the API's model; `principalArn` where the list shows it. */
export function jobView(world: World, account: AccountId, jobId: string, job: PolicyGeneration, listed: boolean) {
  const status = statusOf(world, account, job)
  const { begun, principalArn } = job
  return {
    jobId,
    ...(listed && { principalArn }),
    status,
    startedOn: iso(begun),
    ...(status !== 'IN_PROGRESS' && { completedOn: iso(begun + DURATION) }),
    ...(status === 'FAILED' &&
      !listed && { jobError: { code: 'RESOURCE_NOT_FOUND_ERROR' as const, message: 'The trail does not exist.' } }),
  }
}

function hasTrail(world: World, account: AccountId, arn: string): boolean {
  const name = arn.slice(arn.lastIndexOf('/') + 1)
  return own(own(world.accounts, account)?.cloudtrail?.trails, name) !== undefined
}
