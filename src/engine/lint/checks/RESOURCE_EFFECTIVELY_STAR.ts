import { ownCheck } from '../check.ts'
import { fieldsOf } from '../find/arn.ts'
import { eachResource } from '../find/each.ts'
import { isAllow } from '../find/grants.ts'

export const RESOURCE_EFFECTIVELY_STAR = ownCheck({
  code: 'RESOURCE_EFFECTIVELY_STAR',
  severity: 'suggestion',
  title: 'Resource is effectively *',
  why: 'It looks like a limit and is none.',
  message: '`{}` leaves nothing out.',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/config.yaml',
  kinds: ['identity', 'resource'],
  find: eachResource(({ text, element }, statement) => {
    if (!isAllow(statement) || element !== 'Resource') return false
    const arn = fieldsOf(text)
    return (
      /^\*{2,}$/.test(text) ||
      (arn !== undefined && /^\*+$/.test(arn.resource) && /^\*?$/.test(arn.region) && /^\*?$/.test(arn.account))
    )
  }),
})
