import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { findRule, setStatus } from './archive.ts'
import { analyzerArn, clientToken, ruleName } from './fields.ts'
import { fits } from './filter.ts'
import { findingsOf } from './findings.ts'

export const ApplyArchiveRule = analyzerOperation({
  input: z.strictObject({ analyzerArn, ruleName, clientToken }),
  action: 'ApplyArchiveRule',
  readOnly: false,
  of: (input) => input.analyzerArn,
  run(analyzer, input, here) {
    const { filter } = findRule(analyzer, input.ruleName)
    for (const finding of findingsOf(here, analyzer))
      if (fits(filter, finding, here.account)) setStatus(finding, 'ARCHIVED', here.draft.now)
    return {}
  },
})
