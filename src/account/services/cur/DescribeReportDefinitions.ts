import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { homeOf } from '../iam/find.ts'
import type { Report } from './state.ts'

const SIZE = 5 // reports on a page; the model allows no other number

export const DescribeReportDefinitions = operation({
  input: z.strictObject({
    MaxResults: z.optional(z.int().check(z.gte(5), z.lte(5))),
    NextToken: z.optional(z.string().check(z.maxLength(256), z.regex(/^[A-Za-z0-9_.\-=]*$/))),
  }),
  readOnly: true,
  requires: () => [{ action: 'cur:DescribeReportDefinitions', resource: '*' }],
  run(draft, { MaxResults = SIZE, NextToken }, at) {
    const all = Object.values(homeOf(draft, at).cur?.reports ?? {})
    const { items, next } =
      pageOf(all, NextToken, MaxResults) ?? fail('ValidationException', 'The pagination token is invalid.')
    return { ReportDefinitions: items.map(view), ...(next !== undefined && { NextToken: next }) }
  },
})

/** What the service knows of deliveries, whatever a request said. */
function view({ definition, delivery }: Report) {
  const shown = Object.fromEntries(Object.entries(definition).filter(([member]) => member !== 'ReportStatus'))
  if (!delivery) return shown
  const lastDelivery = new Date(delivery.at).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return { ...shown, ReportStatus: { lastDelivery, lastStatus: delivery.status } }
}
