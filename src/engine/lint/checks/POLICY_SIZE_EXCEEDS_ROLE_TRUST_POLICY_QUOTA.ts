import { awsCheck } from '../check.ts'
import { longerThan } from '../find/size.ts'

export const POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA = awsCheck({
  code: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
  severity: 'warning',
  title: 'Policy size exceeds role trust policy quota',
  why: 'AWS refuses a longer one.',
  message: 'The policy has {} characters; a trust policy may have {near}, or more where AWS has raised it.',
  kinds: ['trust'],
  find: longerThan(2048),
})
