import { EVERYWHERE, ownCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { mergeTwins } from '../find/repairs.ts'

export const DUPLICATE_JSON_KEY = ownCheck({
  code: 'DUPLICATE_JSON_KEY',
  severity: 'error',
  title: 'Same JSON key twice',
  why: 'JSON readers keep the last one silently, so half of what you wrote is gone.',
  message: '`{}` is written twice here. Only one can count, and AWS refuses the policy. Merge them into one.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
  kinds: EVERYWHERE,
  inText: ({ findings }) =>
    findings.flatMap(({ code, pointer, args: { key = '' }, offset, length }) =>
      code === 'DUPLICATE_KEY'
        ? [{ pointer, at: { offset, length }, value: key, fixes: [repair('Merge them', mergeTwins(offset, key))] }]
        : [],
    ),
})
