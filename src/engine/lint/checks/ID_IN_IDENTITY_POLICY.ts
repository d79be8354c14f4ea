import { ownCheck } from '../check.ts'
import { eachFlaw } from '../find/each.ts'
import { removable } from '../find/repairs.ts'

export const ID_IN_IDENTITY_POLICY = ownCheck({
  code: 'ID_IN_IDENTITY_POLICY',
  severity: 'suggestion',
  title: 'Id has no place here',
  why: 'In the policy of a user, group or role it says nothing.',
  message: 'An Id belongs in policies on resources. Remove it.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
  kinds: ['identity'],
  find: eachFlaw('FORBIDDEN_ELEMENT', removable('Id')),
})
