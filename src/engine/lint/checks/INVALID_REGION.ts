import { nearestName } from '../../policy/nearest.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { REGIONS } from '../facts/places.ts'
import { isOpen } from '../find/arn.ts'
import { eachValue } from '../find/each.ts'

export const INVALID_REGION = awsCheck({
  code: 'INVALID_REGION',
  severity: 'error',
  title: 'Invalid Region',
  why: 'The condition compares with a Region that no request names.',
  message: '`{}` is not a Region that AWS has.',
  kinds: EVERYWHERE,
  find: eachValue(({ text, pointer }, { lowerKey, family }) => {
    if (family !== 'String' || (lowerKey !== 'aws:requestedregion' && lowerKey !== 'ec2:region')) return false
    if (isOpen(text) || REGIONS.includes(text)) return false
    const near = nearestName(text, REGIONS)
    return near === undefined ? true : { near, fixes: [repair(`Use ${near}`, replace(pointer, near))] }
  }),
})
