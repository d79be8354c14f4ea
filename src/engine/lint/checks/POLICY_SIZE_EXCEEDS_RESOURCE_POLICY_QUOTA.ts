import { awsCheck } from '../check.ts'
import { ownerOf } from '../facts/owners.ts'
import { longerThan } from '../find/size.ts'

export const POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA = awsCheck({
  code: 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
  severity: 'warning',
  title: 'Policy size exceeds resource policy quota',
  why: 'The service refuses a longer one.',
  message: 'The policy has {} characters; on this resource it may have {near}.',
  kinds: ['resource'],
  find: longerThan((policy) => (policy.kind === 'resource' ? ownerOf(policy)?.quota : undefined)),
})
