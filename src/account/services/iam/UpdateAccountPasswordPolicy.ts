import { operation } from '../../operation.ts'
import { passwordPolicy } from './fields.ts'
import { homeOf } from './find.ts'
import { passwordPolicyOf } from './password.ts'

/** Replaces the whole policy: what is not said falls back to AWS's weakest, not to what was there. */
export const UpdateAccountPasswordPolicy = operation({
  input: passwordPolicy,
  readOnly: false,
  requires: () => [{ action: 'iam:UpdateAccountPasswordPolicy', resource: '*' }],
  run(draft, said, at) {
    homeOf(draft, at).iam.passwordPolicy = passwordPolicyOf(said)
    return {}
  },
})
