import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { aboutUrl } from './fields.ts'
import { functionOperation } from './functionOperation.ts'
import { nothing } from './policy.ts'
import { urlView } from './views.ts'

export const GetFunctionUrlConfig = functionOperation({
  input: z.strictObject(aboutUrl),
  action: 'lambda:GetFunctionUrlConfig',
  readOnly: true,
  run: (one, _input, { target }) => urlView(target, own(one.urls, target.qualifier) ?? nothing()),
})
