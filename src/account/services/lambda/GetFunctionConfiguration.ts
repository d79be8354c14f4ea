import * as z from 'zod/mini'
import { about } from './fields.ts'
import { versionOf } from './function.ts'
import { functionOperation } from './functionOperation.ts'
import { configuration } from './views.ts'

/** Whoever may read the configuration reads the environment variables, too. */
export const GetFunctionConfiguration = functionOperation({
  input: z.strictObject(about),
  action: 'lambda:GetFunctionConfiguration',
  readOnly: true,
  eventName: 'GetFunctionConfiguration20150331v2',
  run: (one, _input, { target }) => configuration(target, versionOf(one, target)),
})
