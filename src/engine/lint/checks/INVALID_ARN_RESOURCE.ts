import { awsCheck, BUT_TRUST } from '../check.ts'
import { isOpen } from '../find/arn.ts'
import { eachArn } from '../find/each.ts'
import { formatsOf } from '../find/formats.ts'

export const INVALID_ARN_RESOURCE = awsCheck({
  code: 'INVALID_ARN_RESOURCE',
  severity: 'error',
  title: 'Invalid ARN resource',
  why: 'The part after the account has a fixed form for each kind of resource; another form matches nothing.',
  message: '`{}` does not look like any resource of its service.',
  kinds: BUT_TRUST,
  needsCatalog: true,
  find: eachArn((arn, _entry, _statement, { catalog }) => {
    if (isOpen(arn.service)) return false
    return arn.resource === '' || formatsOf(arn, catalog)?.length === 0
  }),
})
