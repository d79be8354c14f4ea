import { awsCheck, BUT_TRUST } from '../check.ts'
import { KMS_KEY_ARN_KEYS } from '../facts/keys.ts'
import { isOpen } from '../find/arn.ts'
import { eachValue } from '../find/each.ts'

export const INVALID_KMS_KEY_VALUE = awsCheck({
  code: 'INVALID_KMS_KEY_VALUE',
  severity: 'error',
  title: 'Invalid kms key value',
  why: "S3 compares with the key's full ARN: an ID or alias never matches.",
  message: '`{}` is not the ARN of a KMS key.',
  kinds: BUT_TRUST,
  find: eachValue(
    ({ text }, { lowerKey, family }) =>
      (family === 'String' || family === 'ARN') &&
      KMS_KEY_ARN_KEYS.has(lowerKey) &&
      !isOpen(text) &&
      !/^arn:[^:]+:kms:[^:]+:\d{12}:key\/.+$/.test(text),
  ),
})
