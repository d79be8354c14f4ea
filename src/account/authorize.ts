// Which policies bear on what a caller needs, and what the engine says of it.

import { evaluate, type Policy, type PolicySet, type PolicyType } from '#engine'
import { managedPolicies } from './managedPolicies/index.ts'
import { own } from './own.ts'
import { requestFor } from './request.ts'
import { ownPasswordPolicy } from './services/iam/password.ts'
import { ownerOf } from './services/s3/bucket.ts'
import type { AccountId, Authorization, Caller, Evaluation, Permission, World } from './types.ts'

export function decide(world: World, caller: Caller, permissions: readonly Permission[]): readonly Evaluation[] {
  return authorizationsFor(world, caller, permissions).map((authorization) => ({
    ...authorization,
    result: evaluate(authorization.request, authorization.policies),
  }))
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
  const onResource = resourcePolicy(world, permission)
  return {
    ...callerPolicies(world, caller),
    ...(onResource && { resource: onResource }),
  }
}

function callerPolicies(world: World, caller: Caller): Omit<PolicySet, 'resource'> {
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

function carried(world: World, account: AccountId, ref: string, { attached, inline }: Carrier): readonly Policy[] {
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

function resourcePolicy(world: World, { action, resource }: Permission): Policy | undefined {
  const [, bucketName] = /^arn:aws:s3:::([^/]+)/.exec(resource) ?? []
  if (bucketName !== undefined) {
    const text = own(own(world.accounts, ownerOf(world, bucketName) ?? '')?.s3.buckets, bucketName)?.policy
    return typeof text === 'string'
      ? { ...policy('resource', `bucket/${bucketName}`, 'the bucket policy', text), attachedTo: `bucket/${bucketName}` }
      : undefined
  }
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
