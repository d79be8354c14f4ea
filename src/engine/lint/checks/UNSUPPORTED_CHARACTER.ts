import { EVERYWHERE, ownCheck } from '../check.ts'
import { foreignTexts } from '../find/texts.ts'

export const UNSUPPORTED_CHARACTER = ownCheck({
  code: 'UNSUPPORTED_CHARACTER',
  severity: 'warning',
  title: 'Character IAM does not accept',
  why: 'It looks like another character, or like nothing, and never matches.',
  message: 'This text holds {near}, which IAM does not take. Replace it.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
  kinds: EVERYWHERE,
  inText: ({ text, document }) => (document === undefined ? [] : foreignTexts(text)),
})
