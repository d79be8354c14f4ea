import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { analyzerName, clientToken } from './fields.ts'

/** With all of its findings. */
export const DeleteAnalyzer = analyzerOperation({
  input: z.strictObject({ analyzerName, clientToken }),
  action: 'DeleteAnalyzer',
  readOnly: false,
  of: (input) => input.analyzerName,
  run({ name }, _input, { draft, account }) {
    delete draft.accounts[account]?.accessanalyzer?.analyzers[name]
    return {}
  },
})
