import * as z from 'zod/mini'
import { functionName } from './fields.ts'
import { functionOperation } from './functionOperation.ts'
import { KEPT_FREE, unreserved } from './limits.ts'
import { invalid } from './settings.ts'

/** None at all keeps a function from running. */
export const PutFunctionConcurrency = functionOperation({
  input: z.strictObject({ FunctionName: functionName, ReservedConcurrentExecutions: z.int().check(z.gte(0)) }),
  action: 'lambda:PutFunctionConcurrency',
  readOnly: false,
  eventName: 'PutFunctionConcurrency20171031',
  run(one, { ReservedConcurrentExecutions: asked }, { draft, account }) {
    if (unreserved(draft, account, one.name) - asked < KEPT_FREE)
      invalid(
        `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${KEPT_FREE}].`,
      )
    one.reservedConcurrency = asked
    return { ReservedConcurrentExecutions: asked }
  },
})
