import type { World } from '#account'
import type { OpenPolicy } from '../editor/draft.ts'
import { countedSize, sizeOf } from './sizes.ts'

/** What the other inline policies of the same user take of the quota that they share. */
export function othersSize(world: World, policy: OpenPolicy): number {
  if (policy.kind !== 'inline') return 0
  const inline = world.accounts[world.home]?.iam.users[policy.userName]?.inline ?? {}
  return Object.entries(inline)
    .filter(([name]) => name !== policy.name)
    .reduce((sum, [, text]) => sum + countedSize(text, sizeOf.inline), 0)
}
