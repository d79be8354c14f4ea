import { awsCheck, BUT_TRUST } from '../check.ts'
import { eachArn } from '../find/each.ts'
import { allFormats } from '../find/formats.ts'

export const MISSING_ARN_REGION = awsCheck({
  code: 'MISSING_ARN_REGION',
  severity: 'error',
  title: 'Missing ARN Region',
  why: 'With an empty field the ARN matches nothing.',
  message: '`{}` names no Region, but ARNs of this kind have one. Name it, or write *.',
  kinds: BUT_TRUST,
  needsCatalog: true,
  find: eachArn(
    (arn, _entry, _statement, { catalog }) =>
      arn.region === '' && allFormats(arn, catalog, ({ template }) => template.region === '${Region}'),
  ),
})
