import { awsCheck, BUT_TRUST } from '../check.ts'
import { emptyElement } from '../find/repairs.ts'

export const EMPTY_ARRAY_RESOURCE = awsCheck({
  code: 'EMPTY_ARRAY_RESOURCE',
  severity: 'suggestion',
  title: 'Empty array resource',
  why: 'A statement without resources does nothing.',
  message: 'The list of resources is empty. Name resources.',
  kinds: BUT_TRUST,
  find: emptyElement(['Resource', 'NotResource'], () => []),
})
