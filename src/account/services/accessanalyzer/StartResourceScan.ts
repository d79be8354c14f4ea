import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { homeOf } from '../iam/find.ts'
import { analyzerOperation } from './analyzer.ts'
import { analyzerArn, resourceArn, text } from './fields.ts'
import { findingsOf } from './findings.ts'
import { resourcesOf } from './resources.ts'

/** SIMPLIFIED: looks at everything again, not at the one resource alone. */
export const StartResourceScan = analyzerOperation({
  input: z.strictObject({ analyzerArn, resourceArn, resourceOwnerAccount: z.optional(text) }),
  action: 'StartResourceScan',
  readOnly: false,
  of: (input) => input.analyzerArn,
  run(analyzer, input, here) {
    if (!resourcesOf(homeOf(here.draft, here), analyzer).some(({ arn }) => arn === input.resourceArn))
      fail('ResourceNotFoundException', `Resource '${input.resourceArn}' is not found`, 404)
    findingsOf(here, analyzer)
    return {}
  },
})
