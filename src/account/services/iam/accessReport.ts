// Reports on access are made in the background and fetched by the id of their job.

import type { Draft } from 'immer'
import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { type At, fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { World } from '../../types.ts'
import { homeOf } from './find.ts'
import { DURATION, isReady } from '../../background.ts'
import type { AccessReport } from './state.ts'

export const jobId = z.string().check(z.minLength(36), z.maxLength(36))

export function findReport(draft: Draft<World>, at: At, id: string): AccessReport {
  return own(homeOf(draft, at).iam.accessReports, id) ?? fail('NoSuchEntity', `Job with id ${id} cannot be found.`, 404)
}

/** The members that tell how far a job is; the rest of the answer waits until it is done. */
export function progressOf(now: number, report: AccessReport) {
  return isReady(now, report)
    ? { JobStatus: 'COMPLETED' as const, done: { JobCompletionDate: iso(report.begun + DURATION) } }
    : { JobStatus: 'IN_PROGRESS' as const, done: undefined }
}
