import { awsCheck, BUT_TRUST } from '../check.ts'
import { eachKey } from '../find/each.ts'

export const S3_PREFIX_IN_NEGATIVE_CONTEXT = awsCheck({
  code: 'S3_PREFIX_IN_NEGATIVE_CONTEXT',
  severity: 'security',
  title: 'S3 prefix in negative context',
  why: 'Who lists with a shorter prefix, or none, sees what was to be hidden.',
  message: '`{}` is tested the wrong way round: a shorter prefix slips through.',
  kinds: BUT_TRUST,
  find: eachKey(
    ({ lowerKey, family, negated }, { effect }) =>
      lowerKey === 's3:prefix' &&
      family === 'String' &&
      ((effect === 'Deny' && !negated) || (effect === 'Allow' && negated)),
  ),
})
