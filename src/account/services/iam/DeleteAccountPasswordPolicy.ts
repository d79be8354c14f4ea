import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { findPasswordPolicy, homeOf } from './find.ts'

/** Back to AWS's default, which is stronger than an empty policy of one's own. */
export const DeleteAccountPasswordPolicy = operation({
  input: z.strictObject({}),
  readOnly: false,
  requires: () => [{ action: 'iam:DeleteAccountPasswordPolicy', resource: '*' }],
  run(draft, _input, at) {
    findPasswordPolicy(draft, at)
    delete homeOf(draft, at).iam.passwordPolicy
    return {}
  },
})
