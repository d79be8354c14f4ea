import { awsCheck } from '../check.ts'
import { longerThan } from '../find/size.ts'

export const POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA = awsCheck({
  code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
  severity: 'warning',
  title: 'Policy size exceeds identity policy quota',
  why: 'AWS refuses a longer one; inline policies may be shorter still.',
  message: 'The policy has {} characters; a managed policy may have {near}.',
  kinds: ['identity'],
  find: longerThan(6144),
})
