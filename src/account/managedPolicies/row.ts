/** A policy of AWS as these files write it. */
export interface Row {
  readonly path?: string
  readonly description: string
  readonly id: string
  readonly created: string
  readonly version: string
  readonly updated: string // when the default version was made
  readonly statement: readonly object[]
}
