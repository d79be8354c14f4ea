import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { target, targetTrail } from './insights.ts'
import { trailOperation } from './trailOperation.ts'

export const GetInsightSelectors = trailOperation({
  input: z.strictObject(target),
  action: 'cloudtrail:GetInsightSelectors',
  readOnly: true,
  name: targetTrail,
  run({ name, insights = [] }, _input, { arn }) {
    if (insights.length === 0)
      fail(
        'InsightNotEnabledException',
        `Trail ${name} does not have Insights enabled. Edit the trail settings to enable Insights, and then try the operation again.`,
      )
    return { TrailARN: arn, InsightSelectors: insights }
  },
})
