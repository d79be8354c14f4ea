import * as z from 'zod/mini'
import { noTableToBackUp } from './backups.ts'
import { table } from './fields.ts'
import { tableOperation } from './tableOperation.ts'
import { recoveryView } from './views.ts'

const MOST = 35 // days

/** Point-in-time recovery; without a period it goes back as far as it can. */
export const UpdateContinuousBackups = tableOperation({
  input: z.strictObject({
    ...table,
    PointInTimeRecoverySpecification: z.strictObject({
      PointInTimeRecoveryEnabled: z.boolean(),
      RecoveryPeriodInDays: z.optional(z.int().check(z.gte(1), z.lte(MOST))),
    }),
  }),
  action: 'dynamodb:UpdateContinuousBackups',
  readOnly: false,
  of: ({ TableName }) => TableName,
  missing: noTableToBackUp,
  run(one, { PointInTimeRecoverySpecification: asked }, { draft }) {
    const { since = draft.now, days = MOST } = one.recovery ?? {}
    if (asked.PointInTimeRecoveryEnabled) one.recovery = { days: asked.RecoveryPeriodInDays ?? days, since }
    else delete one.recovery
    return { ContinuousBackupsDescription: recoveryView(one, draft.now) }
  },
})
