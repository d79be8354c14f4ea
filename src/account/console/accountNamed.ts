import type { Account, World } from '../types.ts'

/** By its id or alias, as the console's pages ask for it. */
export function accountNamed(world: World, named: string): Account | undefined {
  return Object.values(world.accounts).find(({ id, alias }) => named === id || named === alias)
}
