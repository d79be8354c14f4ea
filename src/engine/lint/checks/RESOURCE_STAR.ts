import { ownCheck } from '../check.ts'
import { onStar } from '../find/star.ts'

export const RESOURCE_STAR = ownCheck({
  code: 'RESOURCE_STAR',
  severity: 'suggestion',
  title: 'Unnecessary Resource *',
  why: 'It shows more than the task needs.',
  message: '{near} could be narrowed to single resources, but holds for `{}`.',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/config.yaml',
  kinds: ['identity'],
  needsCatalog: true,
  find: ({ statements, catalog }) => onStar(statements, catalog, ['Read', 'List']),
})
