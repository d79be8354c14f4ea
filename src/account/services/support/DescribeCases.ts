import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { timeOf } from '../../timestamp.ts'
import { homeOf } from '../iam/find.ts'
import type { Case } from './state.ts'

const text = z.optional(z.string())
const flag = z.optional(z.boolean())
const SIZE = 100 // cases on a page

/** AWS: AWS Support API Reference, DescribeCases, 2026-11. */
export const DescribeCases = operation({
  input: z.strictObject({
    caseIdList: z.optional(z.array(z.string()).check(z.maxLength(100))),
    displayId: text,
    afterTime: text,
    beforeTime: text,
    includeResolvedCases: flag,
    nextToken: text,
    maxResults: z.optional(z.int().check(z.gte(10), z.lte(100))),
    language: text,
    includeCommunications: flag,
  }),
  readOnly: true,
  requires: () => [{ action: 'support:DescribeCases', resource: '*' }],
  run(draft, { caseIdList, displayId, afterTime, beforeTime, nextToken, maxResults = SIZE, ...asked }, at) {
    const all = homeOf(draft, at).support?.cases ?? []
    const missing = caseIdList?.find((id) => !all.some((one) => one.id === id))
    if (missing !== undefined) fail('CaseIdNotFound', `Could not find case with ID ${missing}`)
    const found = all.filter(
      (one) =>
        (caseIdList === undefined || caseIdList.includes(one.id)) &&
        (displayId === undefined || one.displayId === displayId) &&
        (afterTime === undefined || one.created >= timeOf(afterTime)) &&
        (beforeTime === undefined || one.created <= timeOf(beforeTime)) &&
        (asked.includeResolvedCases === true || one.status !== 'resolved'),
    )
    const { items, next } =
      pageOf(found, nextToken, maxResults) ?? fail('ValidationException', 'The nextToken is not valid.')
    return {
      cases: items.map((one) => view(one, asked.includeCommunications ?? true)),
      ...present({ nextToken: next }),
    }
  },
})

function view(one: Case, communications: boolean) {
  const { id: caseId, submittedBy } = one
  const timeCreated = iso(one.created)
  return {
    caseId,
    displayId: one.displayId,
    subject: one.subject,
    status: one.status,
    serviceCode: one.serviceCode,
    categoryCode: one.categoryCode,
    severityCode: one.severityCode,
    submittedBy,
    timeCreated,
    ...(communications && {
      recentCommunications: { communications: [{ caseId, body: one.body, submittedBy, timeCreated }] },
    }),
    ccEmailAddresses: one.cc,
    language: one.language,
  }
}
