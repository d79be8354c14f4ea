import { awsCheck, BUT_TRUST } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachResource } from '../find/each.ts'

export const INVALID_ARN_PREFIX = awsCheck({
  code: 'INVALID_ARN_PREFIX',
  severity: 'error',
  title: 'Invalid ARN prefix',
  why: 'AWS knows resources by their ARN alone: a bare name matches nothing.',
  message: '`{}` is no ARN. Write it in full, beginning with arn:, or use "*".',
  kinds: BUT_TRUST,
  find: eachResource(({ text, pointer }, { actions }) => {
    if (/^[*?]/.test(text) || text.startsWith('arn:')) return false
    const full = /^arn:/i.test(text) ? `arn:${text.slice(4)}` : `arn:aws:s3:::${text}`
    const isS3 = actions.length > 0 && actions.every((action) => /^s3:/i.test(action.text))
    if (text === '' || (!isS3 && !/^arn:/i.test(text))) return { fixes: [repair('Use "*"', replace(pointer, '*'))] }
    return { fixes: [repair(`Write ${full}`, replace(pointer, full))] }
  }),
})
