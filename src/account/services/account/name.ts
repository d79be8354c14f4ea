import type { Account } from '../../types.ts'

/** SIMPLIFIED: a fixture of one account need not name it; then its alias or its id stands for the name. */
export function nameOf({ details, alias, id }: Account): string {
  return details?.name ?? alias ?? id
}
