// What every measured engine looks like to the bench.

import type { Workload } from './workload.ts'

export type Letter = 'A' | 'E' | 'I' | 'D' // D: denied, by an engine that does not tell how

export interface Engine {
  readonly engine: string
  readonly mode: string
  readonly nodeFlags?: readonly string[]
  readonly matrixOnly?: true
  /** What an account holds ready before it is asked: parsed policies, callers, contexts. */
  readonly prepare: (workload: Workload, peers: string) => Prepared | Promise<Prepared>
}

export type Prepared =
  /** Makes a request ready, which is not measured, and gives what decides it, which is. */
  | { readonly ask: (principal: number, action: number, resource: number, context: number) => () => Letter }
  | { readonly sweep: () => Uint8Array } // a letter's code for each request of the matrix
