import { awsCheck, BUT_TRUST } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { arnText, isOpen } from '../find/arn.ts'
import { eachArn } from '../find/each.ts'

export const INVALID_ARN_ACCOUNT = awsCheck({
  code: 'INVALID_ARN_ACCOUNT',
  severity: 'error',
  title: 'Invalid ARN account',
  why: 'No account has such a number, so the ARN matches nothing.',
  message: 'The account in `{}` is not valid: an account ID has exactly 12 digits and no dashes.',
  kinds: BUT_TRUST,
  find: eachArn((arn, { pointer }) => {
    const { account } = arn
    if (account === '' || account === 'aws' || isOpen(account) || /^\d{12}$/.test(account)) return false
    const digits = account.replaceAll(/[\s-]/g, '')
    if (!/^\d{12}$/.test(digits)) return true
    return { fixes: [repair(`Write ${digits}`, replace(pointer, arnText({ ...arn, account: digits })))] }
  }),
})
