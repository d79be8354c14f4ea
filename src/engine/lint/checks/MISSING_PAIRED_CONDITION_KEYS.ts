import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachKey } from '../find/each.ts'
import { tests } from '../find/grants.ts'

export const MISSING_PAIRED_CONDITION_KEYS = awsCheck({
  code: 'MISSING_PAIRED_CONDITION_KEYS',
  severity: 'security',
  title: 'Missing paired condition keys',
  why: 'Private addresses repeat: another VPC may use the same ones.',
  message: '`{}` needs aws:SourceVpc or aws:SourceVpce beside it.',
  kinds: EVERYWHERE,
  find: eachKey(
    ({ lowerKey }, statement) => lowerKey === 'aws:vpcsourceip' && !tests(statement, 'aws:sourcevpc', 'aws:sourcevpce'),
  ),
})
