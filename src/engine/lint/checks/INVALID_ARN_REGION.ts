import { nearestName } from '../../policy/nearest.ts'
import { awsCheck, BUT_TRUST } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { REGIONS } from '../facts/places.ts'
import { arnText, isOpen } from '../find/arn.ts'
import { eachArn } from '../find/each.ts'

export const INVALID_ARN_REGION = awsCheck({
  code: 'INVALID_ARN_REGION',
  severity: 'error',
  title: 'Invalid ARN Region',
  why: 'There is no such Region, so the ARN matches nothing.',
  message: 'The Region in `{}` is not one that AWS has.',
  kinds: BUT_TRUST,
  find: eachArn((arn, { pointer }) => {
    if (arn.region === '' || isOpen(arn.region) || REGIONS.includes(arn.region)) return false
    const near = nearestName(arn.region, REGIONS)
    return near === undefined
      ? true
      : { near, fixes: [repair(`Use ${near}`, replace(pointer, arnText({ ...arn, region: near })))] }
  }),
})
