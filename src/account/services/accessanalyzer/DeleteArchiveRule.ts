import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { findRule } from './archive.ts'
import { analyzerName, clientToken, ruleName } from './fields.ts'

/** What it has archived stays archived. */
export const DeleteArchiveRule = analyzerOperation({
  input: z.strictObject({ analyzerName, ruleName, clientToken }),
  action: 'DeleteArchiveRule',
  readOnly: false,
  of: (input) => input.analyzerName,
  under: (input) => `archive-rule/${input.ruleName}`,
  run(analyzer, input) {
    findRule(analyzer, input.ruleName)
    delete analyzer.archiveRules[input.ruleName]
    return {}
  },
})
