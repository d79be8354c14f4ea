import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'

export const INVALID_VERSION = awsCheck({
  code: 'INVALID_VERSION',
  severity: 'error',
  title: 'Invalid version',
  why: 'AWS refuses any other date.',
  message: 'The Version must be "2012-10-17": it names the policy language, not the day on which you write.',
  kinds: EVERYWHERE,
  find: ({ document: { Version } }) =>
    typeof Version !== 'string' || ['2012-10-17', '2008-10-17'].includes(Version)
      ? []
      : [
          {
            pointer: '/Version',
            value: Version,
            fixes: [repair('Use "2012-10-17"', replace('/Version', '2012-10-17'))],
          },
        ],
})
