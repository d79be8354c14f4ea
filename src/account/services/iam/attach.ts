// Attaching a managed policy works the same for everything that can carry one.

import type { Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import type { World } from '../../types.ts'
import { findPolicy } from './find.ts'

const MAX = 10 // managed policies per user or group; IAM User Guide, "IAM and AWS STS quotas", 2026-11

export function attach(
  draft: Draft<World>,
  at: At,
  holder: { attached: string[] },
  quota: string,
  arn: string,
): Record<string, never> {
  findPolicy(draft, at, arn)
  if (holder.attached.includes(arn)) return {}
  if (holder.attached.length >= MAX) fail('LimitExceeded', `Cannot exceed quota for ${quota}: ${MAX}`, 409)
  holder.attached.push(arn)
  return {}
}

export function detach(holder: { attached: string[] }, arn: string): Record<string, never> {
  if (!holder.attached.includes(arn)) fail('NoSuchEntity', `Policy ${arn} was not found.`, 404)
  holder.attached = holder.attached.filter((one) => one !== arn)
  return {}
}
