import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { text } from './fields.ts'

export const UntagResource = analyzerOperation({
  input: z.strictObject({ resourceArn: text, tagKeys: z.array(text) }),
  action: 'UntagResource',
  readOnly: false,
  of: ({ resourceArn }) => resourceArn,
  context: ({ tagKeys }) => ({ 'aws:TagKeys': tagKeys }),
  run(analyzer, { tagKeys }) {
    analyzer.tags = Object.fromEntries(Object.entries(analyzer.tags).filter(([key]) => !tagKeys.includes(key)))
    return {}
  },
})
