import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { analyzerName } from './fields.ts'
import { analyzerView } from './views.ts'

export const GetAnalyzer = analyzerOperation({
  input: z.strictObject({ analyzerName }),
  action: 'GetAnalyzer',
  readOnly: true,
  of: (input) => input.analyzerName,
  run: (analyzer, _input, { account }) => ({ analyzer: analyzerView(account, analyzer) }),
})
