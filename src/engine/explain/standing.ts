import type { Result } from '../types.ts'
import type { Asked, Edit } from './change.ts'

/** Where the search has come to. */
export interface Standing extends Asked {
  readonly result: Result
  readonly edits: readonly Edit[]
}

/** Edits that belong together, e.g. one for each condition of a statement. */
export type Candidate = readonly Edit[]
