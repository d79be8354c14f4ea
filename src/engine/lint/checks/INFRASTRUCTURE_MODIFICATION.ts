import { ownCheck } from '../check.ts'
import { onStar } from '../find/star.ts'

export const INFRASTRUCTURE_MODIFICATION = ownCheck({
  code: 'INFRASTRUCTURE_MODIFICATION',
  severity: 'warning',
  title: 'Changes any resource',
  why: 'A mistake or a stolen credential hits everything.',
  message: '{near} could be narrowed to single resources, but holds for `{}`.',
  source: 'https://opensource.salesforce.com/cloudsplaining/',
  kinds: ['identity'],
  needsCatalog: true,
  find: ({ statements, catalog }) => onStar(statements, catalog, ['Write', 'Tagging', 'Permissions management']),
})
