import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { homeOf } from '../iam/find.ts'
import { statusView } from './export.ts'

const SIZE = 100 // exports on a page

export const ListExports = operation({
  input: z.strictObject({
    MaxResults: z.optional(z.int().check(z.gte(1), z.lte(300))),
    NextToken: z.optional(z.string().check(z.maxLength(8192))),
  }),
  readOnly: true,
  requires: () => [{ action: 'bcm-data-exports:ListExports', resource: '*' }],
  run(draft, { MaxResults = SIZE, NextToken }, at) {
    const all = Object.entries(homeOf(draft, at).dataExports?.exports ?? {})
    const { items, next } =
      pageOf(all, NextToken, MaxResults) ?? fail('ValidationException', 'The NextToken is not valid.')
    return {
      Exports: items.map(([ExportArn, one]) => ({
        ExportArn,
        ExportName: one.export.Name,
        ExportStatus: statusView(draft, at.account, one),
      })),
      ...present({ NextToken: next }),
    }
  },
})
