import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { aboutUrl } from './fields.ts'
import { functionOperation } from './functionOperation.ts'
import { nothing } from './policy.ts'

export const DeleteFunctionUrlConfig = functionOperation({
  input: z.strictObject(aboutUrl),
  action: 'lambda:DeleteFunctionUrlConfig',
  readOnly: false,
  run(one, _input, { target }) {
    if (!own(one.urls, target.qualifier)) nothing()
    delete one.urls[target.qualifier]
    return {}
  },
})
