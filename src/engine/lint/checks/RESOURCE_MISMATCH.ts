import { fitsArn } from '../../catalog/arnTemplate.ts'
import { ownCheck } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { fieldsOf } from '../find/arn.ts'
import { eachAction } from '../find/each.ts'
import { isAllow, on } from '../find/grants.ts'

export const RESOURCE_MISMATCH = ownCheck({
  code: 'RESOURCE_MISMATCH',
  severity: 'warning',
  title: 'Resource type does not fit the action',
  why: 'The statement never allows this action.',
  message: '`{}` does not work on any of these resources. It works on: {near}.',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/config.yaml',
  kinds: ['identity', 'resource'],
  needsCatalog: true,
  find: eachAction((entry, statement, { catalog }) => {
    const { text, element } = entry
    const resources = on(statement)
    if (!isAllow(statement) || element !== 'Action' || /[*?]/.test(text) || resources.length === 0) return false
    const action = catalog.action(text)
    if (
      !action ||
      action.resources.length === 0 ||
      resources.some(
        (one) => !fieldsOf(one.text) || action.resources.some(({ template }) => fitsArn(template, one.text)),
      )
    )
      return false
    const [resource] = resources
    const alone = resources.length === 1 && statement.actions.length === 1 ? resource : undefined
    const meant =
      alone && otherForm(alone.text).find((form) => action.resources.some(({ template }) => fitsArn(template, form)))
    return {
      near: action.resources
        .map(({ arn }) => arn.replace('${Partition}', 'aws'))
        .slice(0, 3)
        .join(', '),
      ...(alone && meant !== undefined && { fixes: [repair(`Use ${meant}`, replace(alone.pointer, meant))] }),
    }
  }),
})

/** A bucket for its objects, and the other way round. */
function otherForm(arn: string): readonly string[] {
  const slash = arn.indexOf('/')
  return slash < 0 ? [`${arn}/*`] : [arn.slice(0, slash)]
}
