import type { AccountId } from '../../types.ts'
import { DEFAULTS } from './managed.ts'
import type { Organization } from './state.ts'

/** An organization of one account; with all features, SCPs are enabled. AWS: API Reference, CreateOrganization, 2026-11. */
export function newOrganization({
  id,
  management,
  featureSet,
  now,
}: {
  readonly id: (length: number) => string
  readonly management: AccountId
  readonly featureSet: Organization['featureSet']
  readonly now: number
}): Organization {
  const root = `r-${id(4)}`
  const full = DEFAULTS.SERVICE_CONTROL_POLICY ?? ''
  return {
    id: `o-${id(10)}`,
    managementAccount: management,
    featureSet,
    root: { id: root, policyTypes: featureSet === 'ALL' ? ['SERVICE_CONTROL_POLICY'] : [], tags: {} },
    units: {},
    members: { [management]: { id: management, parent: root, joined: now, method: 'INVITED', tags: {} } },
    policies: {},
    attachments: featureSet === 'ALL' ? { [root]: [full], [management]: [full] } : {},
    serviceAccess: {},
    delegated: {},
    handshakes: {},
    creations: {},
  }
}
