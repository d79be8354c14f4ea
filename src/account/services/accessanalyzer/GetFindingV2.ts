import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { analyzerArn, paging } from './fields.ts'
import { findFinding } from './findings.ts'
import { page } from './paging.ts'
import { detailsView, findingV2 } from './views.ts'

export const GetFindingV2 = analyzerOperation({
  input: z.strictObject({ analyzerArn, id: z.string(), ...paging }),
  action: 'GetFinding',
  readOnly: true,
  of: (input) => input.analyzerArn,
  run(analyzer, { id, ...from }, here) {
    const finding = findFinding(here, analyzer, id)
    const { findingType, ...shown } = findingV2(here.account, finding)
    const { items, ...more } = page([detailsView(finding)], from)
    return { ...shown, ...more, findingDetails: items, findingType }
  },
})
