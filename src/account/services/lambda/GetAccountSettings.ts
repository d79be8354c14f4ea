import * as z from 'zod/mini'
import { byteLength } from '../../byteLength.ts'
import { operation } from '../../operation.ts'
import { CONCURRENCY, unreserved } from './limits.ts'
import { versionsOf } from './views.ts'

const GIGABYTE = 1_073_741_824

export const GetAccountSettings = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'lambda:GetAccountSettings', resource: '*' }],
  run(draft, _input, { account }) {
    const functions = Object.values(draft.accounts[account]?.lambda?.functions ?? {})
    const codes = functions.flatMap(versionsOf).map(({ code }) => byteLength(code))
    return {
      AccountLimit: {
        TotalCodeSize: 75 * GIGABYTE,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: CONCURRENCY,
        UnreservedConcurrentExecutions: unreserved(draft, account),
      },
      AccountUsage: { TotalCodeSize: codes.reduce((sum, size) => sum + size, 0), FunctionCount: functions.length },
    }
  },
  record: () => ({ eventName: 'GetAccountSettings20160819' }),
})
