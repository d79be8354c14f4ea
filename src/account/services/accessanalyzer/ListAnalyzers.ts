import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { homeOf } from '../iam/find.ts'
import { analyzerType, paging } from './fields.ts'
import { page } from './paging.ts'
import { analyzerView } from './views.ts'

export const ListAnalyzers = operation({
  input: z.strictObject({ ...paging, type: z.optional(analyzerType) }),
  readOnly: true,
  requires: () => [{ action: 'access-analyzer:ListAnalyzers', resource: '*' }],
  run(draft, { type, ...from }, at) {
    const all = Object.values(homeOf(draft, at).accessanalyzer?.analyzers ?? {})
    const { items, ...more } = page(
      all.filter((analyzer) => type === undefined || analyzer.type === type),
      from,
    )
    return { analyzers: items.map((analyzer) => analyzerView(at.account, analyzer)), ...more }
  },
})
