import { awsCheck, BUT_TRUST } from '../check.ts'
import { eachArn } from '../find/each.ts'
import { allFormats, isOwnedByAws } from '../find/formats.ts'

export const MISSING_ARN_ACCOUNT = awsCheck({
  code: 'MISSING_ARN_ACCOUNT',
  severity: 'error',
  title: 'Missing ARN account',
  why: 'With an empty field the ARN matches nothing.',
  message: '`{}` names no account, but ARNs of this kind have one. Name it, or write *.',
  kinds: BUT_TRUST,
  needsCatalog: true,
  find: eachArn(
    (arn, _entry, _statement, { catalog }) =>
      arn.account === '' &&
      !isOwnedByAws(arn) &&
      allFormats(arn, catalog, ({ template }) => template.account === '${Account}'),
  ),
})
