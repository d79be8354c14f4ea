// What AWS puts into an account that an organization makes.
// AWS: Organizations User Guide, "Accessing a member account that has OrganizationAccountAccessRole", 2026-11.

import type { Account, AccountId } from '../../types.ts'
import type { Role } from '../iam/state.ts'

export const ACCESS_ROLE = 'OrganizationAccountAccessRole'

/** The management account may become administrator of the member by it. */
export function newAccessRole({
  roleName,
  roleId,
  management,
  now,
}: {
  readonly roleName: string
  readonly roleId: string
  readonly management: AccountId
  readonly now: number
}): Role {
  const trusted = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${management}:root` }, Action: 'sts:AssumeRole' }
  return {
    roleName,
    roleId,
    path: '/',
    createDate: now,
    trust: JSON.stringify({ Version: '2012-10-17', Statement: [trusted] }),
    description: '',
    maxSessionDuration: 3600, // seconds
    attached: [],
    inline: {
      AdministratorAccess: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
      }),
    },
    tags: {},
  }
}

/** Its root user has no credentials. AWS: IAM User Guide, "Centrally manage root access", 2026-11. */
export function newAccount(id: AccountId, name: string, email: string, now: number, role: Role): Account {
  return {
    id,
    alias: null,
    root: { email, created: now, mfaDevices: [], accessKeys: [] },
    details: { name },
    iam: { users: {}, groups: {}, roles: { [role.roleName]: role }, policies: {} },
    s3: { buckets: {} },
    sts: { sessions: {} },
  }
}
