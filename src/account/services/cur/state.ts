// What AWS Cost and Usage Reports remembers of one account.

import type { ReportDefinition } from './fields.ts'

export interface CurState {
  readonly reports: Readonly<Record<string, Report>> // by name
}

export interface Report {
  readonly definition: ReportDefinition
  readonly createdAt: number // milliseconds since the Unix epoch, UTC
  readonly tags: Readonly<Record<string, string>>
  readonly delivery?: Delivery // the latest attempt
}
export interface Delivery {
  readonly at: number
  readonly status: 'SUCCESS' | 'ERROR_PERMISSIONS' | 'ERROR_NO_BUCKET'
}
