// What Data Exports remembers of one account.

import type { Export } from './fields.ts'

export interface DataExportsState {
  readonly exports: Readonly<Record<string, StoredExport>> // by ARN
}

export interface StoredExport {
  readonly export: Export // as it was sent, with its ARN
  readonly createdAt: number // milliseconds since the Unix epoch, UTC
  readonly tags: Readonly<Record<string, string>>
}
