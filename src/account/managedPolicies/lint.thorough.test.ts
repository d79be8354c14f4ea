// AWS's own policies are right, nearly all of them: an error in one is most likely a mistake of the linter.

import catalog from 'virtual:catalog'
import { expect, it } from 'vitest'
import { catalogOf, lint, parsePolicy } from '#engine'
import { managedPolicies } from './index.ts'

/** Errors that are AWS's: retired services, an ARN and a condition key that AWS does not document. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  AWSSSOServiceRolePolicy: ['INVALID_GLOBAL_CONDITION_KEY'],
  AWSWAFReadOnlyAccess: ['INVALID_ARN_RESOURCE'],
  ReadOnlyAccess: ['INVALID_SERVICE_IN_ACTION'],
  SecurityAudit: ['INVALID_SERVICE_IN_ACTION'],
}

it('finds in the policies of AWS only the errors that AWS made', () => {
  const unpacked = catalogOf(catalog)
  const policies = Object.values(managedPolicies)
  const wrong = policies.flatMap(({ policyName, versions: [version] }) => {
    const found = lint(parsePolicy(version?.document ?? '', 'identity'), { policyType: 'identity', catalog: unpacked })
    const codes = [...new Set(found.filter(({ severity }) => severity === 'error').map(({ code }) => code))]
    return codes.length > 0 ? [[policyName, codes] as const] : []
  })
  expect(Object.fromEntries(wrong)).toEqual(KNOWN)
  expect(policies.length).toBeGreaterThan(90)
  expect(wrong.length / policies.length).toBeLessThanOrEqual(0.07)
})
