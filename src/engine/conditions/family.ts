import type { Resolved } from '../match/variables.ts'

/** A condition operator, as a row of its family's table. */
export interface Operator {
  readonly variables?: true // policy variables are replaced in its values
  readonly negated?: true // holds when no value fits
  /** Reads a value of the policy once. */
  readonly read: (policy: Resolved) => Fits
}

/** Does a value of the request fit the policy's? undefined: not comparable. */
export type Fits = (value: string) => boolean | undefined

/** Operators of one kind, a row each. */
export type Family = Readonly<Record<string, Operator>>

export const incomparable: Fits = () => undefined
