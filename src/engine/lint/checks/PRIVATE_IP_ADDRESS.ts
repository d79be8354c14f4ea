import { awsCheck, EVERYWHERE } from '../check.ts'
import { privateShare } from '../find/addresses.ts'
import { eachTest } from '../find/each.ts'

export const PRIVATE_IP_ADDRESS = awsCheck({
  code: 'PRIVATE_IP_ADDRESS',
  severity: 'error',
  title: 'Private IP address',
  why: 'The condition is never true, so the statement never applies.',
  message: 'All addresses of `{}` are private. AWS never sees them: it sees the public address.',
  kinds: EVERYWHERE,
  find: eachTest((test) => privateShare(test, 'IpAddress') === 'all'),
})
