import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { uuid } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { homeOf } from './find.ts'
import { lastAccessed } from './lastAccessed.ts'

export const GenerateServiceLastAccessedDetails = operation({
  input: z.strictObject({ Arn: arn, Granularity: z.optional(z.enum(['SERVICE_LEVEL', 'ACTION_LEVEL'])) }),
  readOnly: true,
  keeps: true,
  requires: ({ Arn }) => [{ action: 'iam:GenerateServiceLastAccessedDetails', resource: Arn }],
  run(draft, { Arn, Granularity = 'SERVICE_LEVEL' }, at) {
    const { iam } = homeOf(draft, at)
    const services = lastAccessed(draft, at, Arn)
    const JobId = uuid(draft.serial++)
    const report = { granularity: Granularity, begun: draft.now, services }
    iam.accessReports = { ...iam.accessReports, [JobId]: castDraft(report) }
    return { JobId }
  },
})
