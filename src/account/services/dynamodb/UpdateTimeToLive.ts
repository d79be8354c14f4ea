import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { table } from './fields.ts'
import { tableOperation } from './tableOperation.ts'

/** SIMPLIFIED: nothing expires. */
export const UpdateTimeToLive = tableOperation({
  input: z.strictObject({
    ...table,
    TimeToLiveSpecification: z.strictObject({
      Enabled: z.boolean(),
      AttributeName: z.string().check(z.minLength(1), z.maxLength(255)),
    }),
  }),
  action: 'dynamodb:UpdateTimeToLive',
  readOnly: false,
  of: ({ TableName }) => TableName,
  run(one, { TimeToLiveSpecification }) {
    const { Enabled, AttributeName } = TimeToLiveSpecification
    if (Enabled === (one.timeToLive !== undefined))
      fail('ValidationException', `TimeToLive is already ${Enabled ? 'enabled' : 'disabled'}`)
    if (Enabled) one.timeToLive = AttributeName
    else delete one.timeToLive
    return { TimeToLiveSpecification }
  },
})
