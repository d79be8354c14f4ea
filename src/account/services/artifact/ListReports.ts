import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { reports } from './reports.ts'

/** AWS: AWS Artifact API Reference, ListReports, 2026-11. */
export const ListReports = operation({
  input: z.strictObject({
    maxResults: z.optional(z.int().check(z.gte(1), z.lte(300))),
    nextToken: z.optional(z.string().check(z.minLength(1), z.maxLength(2048))),
  }),
  readOnly: true,
  requires: () => [{ action: 'artifact:ListReports', resource: '*' }],
  run(_draft, { maxResults = 300, nextToken }) {
    const { items, next } =
      pageOf(reports, nextToken, maxResults) ?? fail('ValidationException', 'The nextToken is not valid.')
    return { reports: items, ...present({ nextToken: next }) }
  },
})
