import { awsCheck, BUT_TRUST } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { PARTITIONS } from '../facts/places.ts'
import { arnText, isOpen } from '../find/arn.ts'
import { eachArn } from '../find/each.ts'

export const INVALID_PARTITION = awsCheck({
  code: 'INVALID_PARTITION',
  severity: 'error',
  title: 'Invalid partition',
  why: 'Every ARN begins with arn:aws:, arn:aws-cn: or another partition; after any other word it matches nothing.',
  message: 'The partition in `{}` is not one that AWS has: in most places it is aws.',
  kinds: BUT_TRUST,
  find: eachArn((arn, { pointer }) => {
    if (isOpen(arn.partition) || PARTITIONS.includes(arn.partition)) return false
    return { fixes: [repair('Use aws', replace(pointer, arnText({ ...arn, partition: 'aws' })))] }
  }),
})
