import { awsCheck, EVERYWHERE } from '../check.ts'
import { privateShare } from '../find/addresses.ts'
import { eachTest } from '../find/each.ts'
import { withoutPrivate } from '../find/repairs.ts'

export const PRIVATE_NOT_IP_ADDRESS_SUBSET = awsCheck({
  code: 'PRIVATE_NOT_IP_ADDRESS_SUBSET',
  severity: 'suggestion',
  title: 'Private NotIpAddress subset',
  why: 'The private ones do nothing. For addresses inside a VPC there is aws:VpcSourceIp.',
  message: 'Some addresses of `{}` are private. AWS never sees them: it sees the public address.',
  kinds: EVERYWHERE,
  find: eachTest((test) => privateShare(test, 'NotIpAddress') === 'some' && withoutPrivate(test)),
})
