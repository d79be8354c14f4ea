import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { analyzerOperation } from './analyzer.ts'
import { analyzerArn, filter, paging, sort } from './fields.ts'
import { selectedFindings } from './findings.ts'
import { page } from './paging.ts'
import { findingView } from './views.ts'

/** External access alone; ListFindingsV2 lists all kinds. */
export const ListFindings = analyzerOperation({
  input: z.strictObject({ analyzerArn, filter: z.optional(filter), sort, ...paging }),
  action: 'ListFindings',
  readOnly: true,
  of: (input) => input.analyzerArn,
  run(analyzer, input, here) {
    if (analyzer.type !== 'ACCOUNT')
      fail('ValidationException', 'Use ListFindingsV2 for the findings of an analyzer of this type.')
    const { items, ...more } = page(selectedFindings(here, analyzer, input), input)
    return { findings: items.flatMap((finding) => findingView(here.account, finding) ?? []), ...more }
  },
})
