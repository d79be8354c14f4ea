import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import { findReport, jobId, progressOf } from './accessReport.ts'
import { page, paging } from './paging.ts'
import { SERVICES } from './serviceNames.ts'
import type { AccessReport, ServiceAccess } from './state.ts'

export const GetServiceLastAccessedDetails = operation({
  input: z.strictObject({ JobId: jobId, ...paging }),
  readOnly: true,
  requires: () => [{ action: 'iam:GetServiceLastAccessedDetails', resource: '*' }],
  run(draft, { JobId, ...from }, at) {
    const report = findReport(draft, at, JobId)
    const { JobStatus, done } = progressOf(draft.now, report)
    const { items, ...more } = page(done ? report.services : [], from)
    return {
      JobStatus,
      JobType: report.granularity,
      JobCreationDate: iso(report.begun),
      ServicesLastAccessed: items.map((service) => serviceView(service, report.granularity)),
      ...done,
      ...more,
    }
  },
})

function serviceView({ namespace, entities, actions }: ServiceAccess, granularity: AccessReport['granularity']) {
  const [latest] = entities
  return {
    ServiceName: SERVICES[namespace] ?? namespace,
    ...(latest?.last && { LastAuthenticated: iso(latest.last.time) }),
    ServiceNamespace: namespace,
    ...(latest?.last && { LastAuthenticatedEntity: latest.arn, LastAuthenticatedRegion: latest.last.region }),
    TotalAuthenticatedEntities: entities.filter(({ last }) => last).length,
    ...(granularity === 'ACTION_LEVEL' && {
      TrackedActionsLastAccessed: actions.map(({ name, arn, time, region }) => ({
        ActionName: name,
        LastAccessedEntity: arn,
        LastAccessedTime: iso(time),
        LastAccessedRegion: region,
      })),
    }),
  }
}
