import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { analyzerOperation } from './analyzer.ts'
import { analyzerArn } from './fields.ts'
import { findFinding } from './findings.ts'
import { findingView } from './views.ts'

/** External access alone; GetFindingV2 shows all kinds. */
export const GetFinding = analyzerOperation({
  input: z.strictObject({ analyzerArn, id: z.string() }),
  action: 'GetFinding',
  readOnly: true,
  of: (input) => input.analyzerArn,
  run(analyzer, { id }, here) {
    const finding =
      findingView(here.account, findFinding(here, analyzer, id)) ??
      fail('ValidationException', 'Use GetFindingV2 for a finding of this type.')
    return { finding }
  },
})
