// The resource types of which a resource's ARN may be.

import type { Catalog, ResourceType } from '../../catalog/catalog.ts'
import { fitsResource } from '../../catalog/arnTemplate.ts'
import { type Arn, isOpen } from './arn.ts'

/** Those whose resource part fits; undefined where the catalogue cannot tell. */
export function formatsOf({ service, resource }: Arn, catalog: Catalog): readonly ResourceType[] | undefined {
  if (isOpen(service) || service === 'apigateway') return undefined // the formats of API Gateway are incomplete
  const types = catalog.resourcesOf(service)
  if (!types || types.length === 0) return undefined
  const kept = known.get(catalog) ?? new Map<string, readonly ResourceType[]>()
  known.set(catalog, kept)
  const question = `${service}:${resource}`
  const answer = kept.get(question) ?? types.filter(({ template }) => fitsResource(template, resource))
  if (kept.size > 5000) kept.clear()
  kept.set(question, answer)
  return answer
}
const known = new WeakMap<Catalog, Map<string, readonly ResourceType[]>>()

/** Do all formats that fit say so? */
export function allFormats(arn: Arn, catalog: Catalog, test: (type: ResourceType) => boolean): boolean {
  const types = formatsOf(arn, catalog) ?? []
  return types.length > 0 && types.every(test)
}

/** Resources that AWS owns: their account field is rightly empty. */
export function isOwnedByAws({ service, resource }: Arn): boolean {
  if (service === 'ssm') return /^(document\/(AWS|Amazon)|parameter\/aws\/|automation-definition\/AWS)/.test(resource)
  return service === 'resource-explorer-2'
}
