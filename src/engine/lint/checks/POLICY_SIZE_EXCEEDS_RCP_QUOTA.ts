import { awsCheck } from '../check.ts'
import { longerThan } from '../find/size.ts'

export const POLICY_SIZE_EXCEEDS_RCP_QUOTA = awsCheck({
  code: 'POLICY_SIZE_EXCEEDS_RCP_QUOTA',
  severity: 'error',
  title: 'Policy size exceeds RCP quota',
  why: 'AWS refuses a longer one.',
  message: 'The policy has {} characters; a resource control policy may have {near}.',
  kinds: ['rcp'],
  find: longerThan(5120),
})
