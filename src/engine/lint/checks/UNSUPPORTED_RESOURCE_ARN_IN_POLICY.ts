import { awsCheck } from '../check.ts'
import { ownerOf } from '../facts/owners.ts'
import { isOpen } from '../find/arn.ts'
import { eachArn } from '../find/each.ts'
import { formatsOf } from '../find/formats.ts'

export const UNSUPPORTED_RESOURCE_ARN_IN_POLICY = awsCheck({
  code: 'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
  severity: 'error',
  title: 'Unsupported resource ARN in policy',
  why: 'A policy on a resource reaches that resource alone.',
  message: '`{}` is not a resource that this policy can speak of.',
  kinds: ['resource'],
  needsCatalog: true,
  find: eachArn((arn, _entry, _statement, policy) => {
    const owner = ownerOf(policy)
    if (!owner || isOpen(arn.service) || !policy.catalog.resourcesOf(arn.service)) return false
    const home = policy.catalog.service(owner.service)?.resources.filter(({ name }) => owner.types.includes(name)) ?? []
    if (!home.some(({ template }) => template.service === arn.service)) return true
    const types = (formatsOf(arn, policy.catalog) ?? []).filter(
      ({ template }) => agree(template.region, arn.region) && agree(template.account, arn.account),
    )
    return types.length > 0 && !types.some((type) => home.some((one) => one.arn === type.arn))
  }),
})

/** Both empty or both there. */
function agree(template: string, written: string): boolean {
  return written === '*' || (template === '') === (written === '')
}
