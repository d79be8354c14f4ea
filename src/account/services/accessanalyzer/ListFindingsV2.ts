import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { analyzerArn, filter, paging, sort } from './fields.ts'
import { selectedFindings } from './findings.ts'
import { page } from './paging.ts'
import { findingV2 } from './views.ts'

export const ListFindingsV2 = analyzerOperation({
  input: z.strictObject({ analyzerArn, filter: z.optional(filter), ...paging, sort }),
  action: 'ListFindings',
  readOnly: true,
  of: (input) => input.analyzerArn,
  run(analyzer, input, here) {
    const { items, ...more } = page(selectedFindings(here, analyzer, input), input)
    return { findings: items.map((finding) => findingV2(here.account, finding)), ...more }
  },
})
