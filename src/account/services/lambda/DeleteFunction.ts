import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { about } from './fields.ts'
import { functionOperation } from './functionOperation.ts'
import { notFound } from './function.ts'
import { invalid } from './settings.ts'

/** The function, or one of its versions. */
export const DeleteFunction = functionOperation({
  input: z.strictObject(about),
  action: 'lambda:DeleteFunction',
  readOnly: false,
  eventName: 'DeleteFunction20150331',
  run(one, _input, { draft, target }) {
    const { owner, name, qualifier } = target
    if (qualifier === '$LATEST') invalid('$LATEST version cannot be deleted without deleting the function.')
    if (qualifier === '') delete draft.accounts[owner]?.lambda?.functions[name]
    else if (own(one.versions, qualifier)) delete one.versions[qualifier]
    else notFound(target)
    return { StatusCode: 204 }
  },
})
