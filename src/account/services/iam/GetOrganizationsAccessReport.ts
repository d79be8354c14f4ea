import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { jobId } from './accessReport.ts'
import { paging } from './paging.ts'

/** Without an organization nobody can have asked for a report. */
export const GetOrganizationsAccessReport = operation({
  input: z.strictObject({
    JobId: jobId,
    ...paging,
    SortKey: z.optional(
      z.enum([
        'SERVICE_NAMESPACE_ASCENDING',
        'SERVICE_NAMESPACE_DESCENDING',
        'LAST_AUTHENTICATED_TIME_ASCENDING',
        'LAST_AUTHENTICATED_TIME_DESCENDING',
      ]),
    ),
  }),
  readOnly: true,
  requires: () => [{ action: 'iam:GetOrganizationsAccessReport', resource: '*' }],
  run: (_draft, { JobId }) => fail('NoSuchEntity', `Job with id ${JobId} cannot be found.`, 404),
})
