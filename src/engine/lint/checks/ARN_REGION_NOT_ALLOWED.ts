import { awsCheck, BUT_TRUST } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { arnText } from '../find/arn.ts'
import { eachArn } from '../find/each.ts'
import { allFormats } from '../find/formats.ts'

export const ARN_REGION_NOT_ALLOWED = awsCheck({
  code: 'ARN_REGION_NOT_ALLOWED',
  severity: 'error',
  title: 'ARN Region not allowed',
  why: 'The service is global: an ARN with a Region matches nothing.',
  message: '`{}` names a Region, but ARNs of this kind leave that field empty.',
  kinds: BUT_TRUST,
  needsCatalog: true,
  find: eachArn((arn, { pointer }, _statement, { catalog }) =>
    arn.region !== '' && arn.region !== '*' && allFormats(arn, catalog, ({ template }) => template.region === '')
      ? { fixes: [repair('Empty the Region field', replace(pointer, arnText({ ...arn, region: '' })))] }
      : false,
  ),
})
