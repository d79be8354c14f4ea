import { refuse } from './errors.ts'
import { managed } from './managed.ts'
import type { Organization, PolicyTypeName } from './state.ts'

/** Unique among the policies of a type, those of AWS included. */
export function checkPolicyName({ policies }: Organization, name: string, type: PolicyTypeName): void {
  const all = [...Object.values(policies), ...Object.values(managed)]
  if (all.some((policy) => policy.type === type && policy.name === name)) refuse('DuplicatePolicy')
}
