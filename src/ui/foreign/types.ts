import type { Foreign } from '#lessons'

/** Paths from their root → texts; of pictures only the path counts. */
export type Files = Readonly<Record<string, string>>

/** What went wrong before there was a file to look at, in a sentence for people. */
export interface Refused {
  readonly refused: string
}

/** What was opened, and from whom. */
export interface Collection extends Foreign {
  readonly from: string // a host, or the learner's own device
}
