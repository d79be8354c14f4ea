import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { refuse } from './errors.ts'
import { creationId } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { creationView } from './views.ts'

export const DescribeCreateAccountStatus = organizationOperation({
  action: 'DescribeCreateAccountStatus',
  input: z.strictObject({ CreateAccountRequestId: creationId }),
  readOnly: true,
  run({ creations }, { CreateAccountRequestId }) {
    const creation = own(creations, CreateAccountRequestId) ?? refuse('CreateAccountStatusNotFound')
    return { CreateAccountStatus: creationView(creation) }
  },
})
