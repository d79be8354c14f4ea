// Where an account stands in its organization, and which policies stand over it.
// AWS: Organizations User Guide, "SCP evaluation", 2026-11.

import type { AccountInfo } from '#engine'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import { policyArn } from './arn.ts'
import { managed } from './managed.ts'
import type { Organization } from './state.ts'

export interface Level {
  readonly target: string // id of the root, an OU or the account
  readonly policies: readonly { readonly arn: string; readonly name: string; readonly content: string }[]
}

const TYPES = { scp: 'SERVICE_CONTROL_POLICY', rcp: 'RESOURCE_CONTROL_POLICY' } as const

/** `[root, ou…, account]`; undefined where policies of that kind are not in force. */
export function levelsOver(
  { organization }: World,
  account: AccountId,
  kind: keyof typeof TYPES,
): readonly Level[] | undefined {
  if (!organization || !own(organization.members, account)) return undefined
  const type = TYPES[kind]
  if (!organization.root.policyTypes.includes(type)) return undefined
  return [...pathTo(organization, account), account].map((target) => ({
    target,
    policies: (own(organization.attachments, target) ?? []).flatMap((id) => {
      const policy = own(organization.policies, id) ?? own(managed, id)
      return policy?.type === type
        ? [{ arn: policyArn(organization, policy), name: policy.name, content: policy.content }]
        : []
    }),
  }))
}

/** The ids above an account or OU, from the root down. */
export function pathTo(organization: Organization, child: string): readonly string[] {
  const parent = (own(organization.members, child) ?? own(organization.units, child))?.parent
  return parent === undefined ? [] : [...pathTo(organization, parent), parent]
}

/** What the engine has to know of an account. */
export function accountInfo({ organization }: World, id: AccountId): AccountInfo {
  if (!organization || !own(organization.members, id)) return { id }
  return {
    id,
    orgId: organization.id,
    orgPath: `${[organization.id, ...pathTo(organization, id)].join('/')}/`,
    ...(organization.managementAccount === id && { isManagement: true }),
  }
}
