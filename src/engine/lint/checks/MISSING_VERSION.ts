import { awsCheck, EVERYWHERE } from '../check.ts'
import { putFirst, repair, safeRepair } from '../edits.ts'
import { eachFlaw } from '../find/each.ts'

export const MISSING_VERSION = awsCheck({
  code: 'MISSING_VERSION',
  severity: 'warning',
  title: 'Missing version',
  why: 'Without it AWS uses the policy language of 2008, which knows no policy variables.',
  message: 'The policy says no Version. Add "Version": "2012-10-17".',
  kinds: EVERYWHERE,
  find: eachFlaw('MISSING_VERSION', (_flaw, { text }) => {
    const add = text.includes('${') ? repair : safeRepair
    return { fixes: [add('Add "Version": "2012-10-17"', putFirst('Version', '2012-10-17'))] }
  }),
})
