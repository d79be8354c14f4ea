import { awsCheck, EVERYWHERE } from '../check.ts'
import { privateShare } from '../find/addresses.ts'
import { eachTest } from '../find/each.ts'

export const PRIVATE_NOT_IP_ADDRESS = awsCheck({
  code: 'PRIVATE_NOT_IP_ADDRESS',
  severity: 'error',
  title: 'Private NotIpAddress',
  why: 'The condition is always true, so it holds nobody off.',
  message: 'All addresses of `{}` are private. AWS never sees them: it sees the public address.',
  kinds: EVERYWHERE,
  find: eachTest((test) => privateShare(test, 'NotIpAddress') === 'all'),
})
