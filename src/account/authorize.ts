// Which policies bear on what a caller needs, and what the engine says of it.

import { evaluate, type Policy, type PolicySet, type PolicyType } from '#engine'
import { managedPolicies } from './managedPolicies/index.ts'
import { own } from './own.ts'
import { requestFor, requestOfService } from './request.ts'
import { ownPasswordPolicy } from './services/iam/password.ts'
import { aclStatements } from './services/s3/aclStatements.ts'
import { asksForNew, ownerOf } from './services/s3/bucket.ts'
import type { AccountId, Authorization, Caller, Evaluation, Permission, World } from './types.ts'

export function decide(world: World, caller: Caller, permissions: readonly Permission[]): readonly Evaluation[] {
  return authorizationsFor(world, caller, permissions).map((authorization) => ({
    ...authorization,
    result: evaluate(authorization.request, authorization.policies),
  }))
}

/** May an AWS service do this of its own accord, as CloudTrail writes to a bucket? The resource's owner says. */
export function mayService(world: World, service: string, permission: Permission): boolean {
  const onResource = resourcePolicy(world, permission)
  const policies = { identity: [], ...(onResource && { resource: onResource }) }
  return evaluate(requestOfService(world, service, permission), policies).decision === 'Allow'
}

function authorizationsFor(world: World, caller: Caller, permissions: readonly Permission[]): readonly Authorization[] {
  return permissions.map((permission) => ({
    permission,
    request: requestFor(world, caller, permission),
    policies: policiesFor(world, caller, permission),
  }))
}

/** Every policy that has a say, each with an id that stays the same between calls. */
function policiesFor(world: World, caller: Caller, permission: Permission): PolicySet {
  const onResource = isAlwaysMine(world, caller, permission) ? undefined : resourcePolicy(world, permission)
  return {
    ...callerPolicies(world, caller),
    ...(onResource && { resource: onResource }),
  }
}

/** All but the policy of the resource. */
export function callerPolicies(world: World, caller: Caller): Omit<PolicySet, 'resource'> {
  if (caller.kind === 'anonymous' || caller.kind === 'root') return { identity: [] }
  const { iam } = world.accounts[caller.account] ?? {}
  if (!iam) return { identity: [] }
  if (caller.kind === 'role') {
    const role = own(iam.roles, caller.roleName)
    return {
      identity: role ? carried(world, caller.account, `role/${caller.roleName}`, role) : [],
      ...boundaryOf(world, caller.account, role?.boundary),
      ...(caller.sessionPolicy !== undefined && {
        session: [policy('session', `${caller.arn}/session`, 'session policy', caller.sessionPolicy)],
      }),
    }
  }
  const user = own(iam.users, caller.userName)
  if (!user) return { identity: [] }
  const groups = user.groups.flatMap((name) => {
    const group = own(iam.groups, name)
    return group ? carried(world, caller.account, `group/${name}`, group) : []
  })
  return {
    identity: [
      ...carried(world, caller.account, `user/${caller.userName}`, user),
      ...groups,
      ...(iam.passwordPolicy?.AllowUsersToChangePassword
        ? [policy('identity', 'password-policy', 'the account password policy', ownPasswordPolicy(caller.arn))]
        : []),
    ],
    ...boundaryOf(world, caller.account, user.boundary),
  }
}

interface Carrier {
  readonly attached: readonly string[]
  readonly inline: Readonly<Record<string, string>>
}

/** What hangs on a user, group or role: `ref` names it, e.g. `group/Admins`. */
export function carried(
  world: World,
  account: AccountId,
  ref: string,
  { attached, inline }: Carrier,
): readonly Policy[] {
  return [
    ...Object.entries(inline).map(([name, text]) => ({
      ...policy('identity', `${ref}/inline/${name}`, name, text),
      attachedTo: ref,
    })),
    ...attached.flatMap((arn) => {
      const managed = managedPolicy(world, account, arn)
      return managed ? [{ ...policy('identity', arn, managed.name, managed.text), arn, attachedTo: ref }] : []
    }),
  ]
}

function boundaryOf(world: World, account: AccountId, arn: string | undefined): { boundary?: Policy } {
  const managed = arn === undefined ? undefined : managedPolicy(world, account, arn)
  return arn !== undefined && managed
    ? { boundary: { ...policy('boundary', arn, managed.name, managed.text), arn } }
    : {}
}

/** The default version of a managed policy of the account or of AWS. */
function managedPolicy(world: World, account: AccountId, arn: string): { name: string; text: string } | undefined {
  const found = own(own(world.accounts, account)?.iam.policies, arn) ?? own(managedPolicies, arn)
  const version = found?.versions.find(({ versionId }) => versionId === found.defaultVersionId)
  return found && version && { name: found.policyName, text: version.document }
}

const BUCKET_POLICY = new Set(['s3:getbucketpolicy', 's3:putbucketpolicy', 's3:deletebucketpolicy'])

/** No bucket policy keeps the owner's root user from that policy. AWS: S3 API Reference, PutBucketPolicy, 2026-11. */
function isAlwaysMine(world: World, caller: Caller, { action, resource }: Permission): boolean {
  if (caller.kind !== 'root' || !BUCKET_POLICY.has(action.toLowerCase())) return false
  return ownerOf(world, resource.replace(/^arn:aws:s3:::/, '')) === caller.account
}

/** A bucket's policy, and what ACLs say beside it, as one. */
function bucketPolicy(world: World, name: string, key: string | undefined): Policy | undefined {
  const bucket = own(own(world.accounts, ownerOf(world, name) ?? '')?.s3.buckets, name)
  if (!bucket) return undefined
  const acl = aclStatements(world, bucket, key)
  const id = `bucket/${name}`
  const saved = bucket.policy === null ? undefined : policy('resource', id, 'the bucket policy', bucket.policy)
  if (acl.length === 0) return saved && { ...saved, attachedTo: id }
  const document = { Version: '2012-10-17', Statement: acl }
  const opened = saved ?? policy('resource', id, 'the access control list', JSON.stringify(document, null, 2))
  return { ...opened, attachedTo: id, document: merged(saved?.document, document) }
}

/** The statements of the ACL come last, so those of the policy keep their places in its text. */
function merged(saved: unknown, acl: { readonly Statement: readonly object[] }): unknown {
  if (typeof saved !== 'object' || saved === null) return acl
  const { Statement = [] } = saved as { Statement?: unknown }
  return {
    ...saved,
    Statement: [...(Array.isArray(Statement) ? (Statement as unknown[]) : [Statement]), ...acl.Statement],
  }
}

function resourcePolicy(world: World, { action, resource }: Permission): Policy | undefined {
  const [, bucketName, key] = /^arn:aws:s3:::([^/]+)(?:\/(.*))?$/s.exec(resource) ?? []
  if (bucketName !== undefined) return asksForNew(action) ? undefined : bucketPolicy(world, bucketName, key)
  // A trust policy speaks of becoming the role, not of the role as a thing in IAM.
  if (!action.toLowerCase().startsWith('sts:')) return undefined
  const [, account = '', path = '', roleName = ''] =
    /^arn:aws:iam::(\d{12}):role(\/(?:.*\/)?)([^/]+)$/.exec(resource) ?? []
  const role = own(own(world.accounts, account)?.iam.roles, roleName)
  if (role?.path !== path) return undefined
  return {
    ...policy('resource', `role/${roleName}/trust`, 'the trust policy', role.trust),
    attachedTo: `role/${roleName}`,
  }
}

function policy(type: PolicyType, id: string, name: string, text: string): Policy {
  return { id, name, type, text, document: documentOf(text) }
}

/** Only what was checked gets saved; a fixture may be broken on purpose, and then allows nothing. */
function documentOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
