import { fail } from '../../operation.ts'

/** Fails for the first thing that still hangs on what is to be deleted, with AWS's words for what to do about it. */
export function checkUnused(counts: Readonly<Record<string, number>>): void {
  const [must] = Object.entries(counts).find(([, count]) => count > 0) ?? []
  if (must !== undefined) fail('DeleteConflict', `Cannot delete entity, must ${must} first.`, 409)
}
