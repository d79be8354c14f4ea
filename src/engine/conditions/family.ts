import type { Resolved } from '../match/variables.ts'

/** A condition operator: does one value of the request fit one value of the policy? undefined: not comparable. */
export interface Operator {
  readonly variables?: true // policy variables are replaced in its values
  readonly negated?: true // holds when no value fits
  readonly test: (value: string, policy: Resolved) => boolean | undefined
}

/** Operators of one kind, a row each. */
export type Family = Readonly<Record<string, Operator>>
