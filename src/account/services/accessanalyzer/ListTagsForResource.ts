import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { text } from './fields.ts'

export const ListTagsForResource = analyzerOperation({
  input: z.strictObject({ resourceArn: text }),
  action: 'ListTagsForResource',
  readOnly: true,
  of: ({ resourceArn }) => resourceArn,
  run: ({ tags }) => ({ tags }),
})
