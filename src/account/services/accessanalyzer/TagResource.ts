import * as z from 'zod/mini'
import { analyzerOperation, requestTagKeys } from './analyzer.ts'
import { tags, text } from './fields.ts'

export const TagResource = analyzerOperation({
  input: z.strictObject({ resourceArn: text, tags }),
  action: 'TagResource',
  readOnly: false,
  of: ({ resourceArn }) => resourceArn,
  context: (input) => requestTagKeys(input.tags),
  run(analyzer, input) {
    analyzer.tags = { ...analyzer.tags, ...input.tags }
    return {}
  },
})
