import { refuse } from './errors.ts'
import type { Organization } from './state.ts'

/** Names are unique below one parent. AWS: Organizations API Reference, CreateOrganizationalUnit, 2026-11. */
export function checkName({ units }: Organization, parent: string, name: string): void {
  if (Object.values(units).some((unit) => unit.parent === parent && unit.name === name))
    refuse('DuplicateOrganizationalUnit')
}
