// Whom, what and which to ask about when every combination is asked at once.

import type { AccountInfo, PolicySet, Request } from './types.ts'

export interface Universe {
  readonly principals: readonly SweptPrincipal[]
  readonly actions: readonly string[]
  readonly resources: readonly SweptResource[]
}
export interface SweptPrincipal extends Pick<Request, 'principal' | 'context' | 'contextIsComplete'> {
  readonly account?: AccountInfo
}
export interface SweptResource extends Pick<Request, 'resource' | 's3BlockPublicAccess' | 'awsManagedKey'> {
  readonly account: AccountInfo
}

/** Their policies, in the order of the universe. */
export interface Holdings {
  readonly principals: readonly PrincipalPolicies[]
  readonly resources: readonly ResourcePolicies[]
}
export type PrincipalPolicies = Omit<PolicySet, 'resource' | 'rcps'>
export type ResourcePolicies = Pick<PolicySet, 'resource' | 'rcps'>

/** The request of one combination, as `evaluate` takes it. */
export function requestOf(
  { principal, account, context, contextIsComplete }: SweptPrincipal,
  action: string,
  { resource, account: owner, s3BlockPublicAccess, awsManagedKey }: SweptResource,
): Request {
  return {
    principal,
    action,
    resource,
    accounts: { ...(account && { principal: account }), resource: owner },
    context,
    ...(contextIsComplete !== undefined && { contextIsComplete }),
    ...(s3BlockPublicAccess && { s3BlockPublicAccess }),
    ...(awsManagedKey !== undefined && { awsManagedKey }),
  }
}

/** The policies that bear on it. */
export function policiesOf(principal: PrincipalPolicies, resource: ResourcePolicies): PolicySet {
  return { ...principal, ...resource }
}
