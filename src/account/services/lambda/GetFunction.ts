import * as z from 'zod/mini'
import { about } from './fields.ts'
import { versionOf } from './function.ts'
import { functionOperation } from './functionOperation.ts'
import { codeView, configuration } from './views.ts'

export const GetFunction = functionOperation({
  input: z.strictObject(about),
  action: 'lambda:GetFunction',
  readOnly: true,
  eventName: 'GetFunction20150331v2',
  run(one, _input, { target }) {
    const version = versionOf(one, target)
    return {
      Configuration: configuration(target, version),
      Code: codeView(target, version),
      ...(Object.keys(one.tags).length > 0 && { Tags: one.tags }),
      ...(one.reservedConcurrency !== undefined && {
        Concurrency: { ReservedConcurrentExecutions: one.reservedConcurrency },
      }),
    }
  },
})
