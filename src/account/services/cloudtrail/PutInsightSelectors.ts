import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { destination, target, targetTrail } from './insights.ts'
import { trailOperation } from './trailOperation.ts'

const selector = z.strictObject({
  InsightType: z.enum(['ApiCallRateInsight', 'ApiErrorRateInsight']),
  EventCategories: z.optional(z.array(z.enum(['Management', 'Data']))),
})

/** An empty list turns Insights off. */
export const PutInsightSelectors = trailOperation({
  input: z.strictObject({ ...target, ...destination, InsightSelectors: z.array(selector) }),
  action: 'cloudtrail:PutInsightSelectors',
  readOnly: false,
  name: targetTrail,
  run(trail, { InsightSelectors }, { arn }) {
    trail.insights = castDraft(InsightSelectors)
    return { TrailARN: arn, InsightSelectors }
  },
})
