import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import { findReport, jobId, progressOf } from './accessReport.ts'
import { page, paging } from './paging.ts'

/** Who could have reached the service: of a group its users, of a policy all who have it. */
export const GetServiceLastAccessedDetailsWithEntities = operation({
  input: z.strictObject({
    JobId: jobId,
    ServiceNamespace: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w-]*$/)),
    ...paging,
  }),
  readOnly: true,
  requires: () => [{ action: 'iam:GetServiceLastAccessedDetailsWithEntities', resource: '*' }],
  run(draft, { JobId, ServiceNamespace, ...from }, at) {
    const report = findReport(draft, at, JobId)
    const { JobStatus, done } = progressOf(draft.now, report)
    const found = report.services.find(({ namespace }) => namespace === ServiceNamespace)
    const { items, ...more } = page((done && found?.entities) ?? [], from)
    return {
      JobStatus,
      JobCreationDate: iso(report.begun),
      ...done,
      EntityDetailsList: items.map(({ arn, name, type, id, path, last }) => ({
        EntityInfo: { Arn: arn, Name: name, Type: type, Id: id, Path: path },
        ...(last && { LastAuthenticated: iso(last.time) }),
      })),
      ...more,
    }
  },
})
