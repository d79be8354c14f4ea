import { awsCheck } from '../check.ts'
import { longerThan } from '../find/size.ts'

export const POLICY_SIZE_EXCEEDS_SCP_QUOTA = awsCheck({
  code: 'POLICY_SIZE_EXCEEDS_SCP_QUOTA',
  severity: 'error',
  title: 'Policy size exceeds SCP quota',
  why: 'AWS refuses a longer one.',
  message: 'The policy has {} characters; a service control policy may have {near}.',
  kinds: ['scp'],
  find: longerThan(5120),
})
