// Who has not used what they have: roles, passwords and keys.
// AWS: IAM User Guide, "Findings for unused access", 2026-11. Service-linked roles do not count.
// SIMPLIFIED: without unused permissions; AWS charges for each user and role.

import type { Account } from '../../types.ts'
import { iamArn, isServicePath } from '../iam/arn.ts'
import type { Details, Found } from './state.ts'

const DAY = 86_400_000 // milliseconds
const AGE = 90 // days, when the analyzer does not say

export function unusedAccess({ id, iam }: Account, now: number, age = AGE): readonly Found[] {
  const since = now - age * DAY
  /** What is younger than the age is given time. */
  const isUnused = (created: number, used: number | undefined) => created < since && (used ?? 0) < since
  const last = (used: number | undefined) => (used === undefined ? {} : { lastAccessed: used })
  const users = Object.values(iam.users).flatMap(({ userName, path, loginProfile, accessKeys }) => {
    const found = (details: Details): Found => ({
      resource: iamArn(id, 'user', userName, path),
      resourceType: 'AWS::IAM::User',
      details,
    })
    return [
      ...(loginProfile && isUnused(loginProfile.created, loginProfile.lastUsed)
        ? [found({ type: 'UnusedIAMUserPassword', ...last(loginProfile.lastUsed) })]
        : []),
      ...accessKeys
        .filter(({ status, created, lastUsed }) => status === 'Active' && isUnused(created, lastUsed?.date))
        .map((key) => found({ type: 'UnusedIAMUserAccessKey', accessKeyId: key.id, ...last(key.lastUsed?.date) })),
    ]
  })
  const roles = Object.values(iam.roles)
    .filter(({ path, createDate, lastUsed }) => !isServicePath(path) && isUnused(createDate, lastUsed?.date))
    .map(
      ({ roleName, path, lastUsed }): Found => ({
        resource: iamArn(id, 'role', roleName, path),
        resourceType: 'AWS::IAM::Role',
        details: { type: 'UnusedIAMRole', ...last(lastUsed?.date) },
      }),
    )
  return [...roles, ...users]
}
