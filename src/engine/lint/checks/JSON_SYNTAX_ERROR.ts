import { awsCheck, EVERYWHERE } from '../check.ts'
import { syntaxHits } from '../find/syntax.ts'

export const JSON_SYNTAX_ERROR = awsCheck({
  code: 'JSON_SYNTAX_ERROR',
  severity: 'error',
  title: 'JSON syntax error',
  why: 'The text is not JSON, so AWS cannot read any of it.',
  message: '{}',
  kinds: EVERYWHERE,
  inText: (parsed) => syntaxHits(parsed),
})
