import { awsCheck, BUT_TRUST } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { arnText } from '../find/arn.ts'
import { eachArn } from '../find/each.ts'
import { allFormats } from '../find/formats.ts'

export const ARN_ACCOUNT_NOT_ALLOWED = awsCheck({
  code: 'ARN_ACCOUNT_NOT_ALLOWED',
  severity: 'error',
  title: 'ARN account not allowed',
  why: 'With a number where AWS has none, the ARN matches nothing, and nothing tells you.',
  message: '`{}` names an account, but ARNs of this kind leave that field empty.',
  kinds: BUT_TRUST,
  needsCatalog: true,
  find: eachArn((arn, { pointer }, _statement, { catalog }) =>
    arn.account !== '' && arn.account !== '*' && allFormats(arn, catalog, ({ template }) => template.account === '')
      ? { fixes: [repair('Empty the account field', replace(pointer, arnText({ ...arn, account: '' })))] }
      : false,
  ),
})
