import * as z from 'zod/mini'
import { analyzerOperation } from './analyzer.ts'
import { analyzerName, paging } from './fields.ts'
import { page } from './paging.ts'
import { ruleView } from './views.ts'

export const ListArchiveRules = analyzerOperation({
  input: z.strictObject({ analyzerName, ...paging }),
  action: 'ListArchiveRules',
  readOnly: true,
  of: (input) => input.analyzerName,
  run({ archiveRules }, input) {
    const { items, ...more } = page(Object.entries(archiveRules), input)
    return { archiveRules: items.map(([name, rule]) => ruleView(name, rule)), ...more }
  },
})
