// Which policies bear on what a caller needs, and what the engine says of it.

import { evaluate, type Policy, type PolicySet, type PolicyType, type Principal, type Request } from '#engine'
import { iso } from './clock.ts'
import { managedPolicies } from './managedPolicies/index.ts'
import { ownerOf } from './services/s3/bucket.ts'
import type { Account, AccountId, Authorization, Caller, Evaluation, Permission, World } from './types.ts'
import { own } from './own.ts'

const REGION = 'eu-west-1' // where the learner's account lives
const SOURCE_IP = '203.0.113.10' // an address of RFC 5737, kept for documentation

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
function policiesFor(world: World, caller: Caller, { resource }: Permission): PolicySet {
  const onResource = resourcePolicy(world, resource)
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
  const groups = user.groups.flatMap((name) =>
    iam.groups[name] ? carried(world, caller.account, `group/${name}`, iam.groups[name]) : [],
  )
  return {
    identity: [...carried(world, caller.account, `user/${caller.userName}`, user), ...groups],
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
  const found = world.accounts[account]?.iam.policies[arn] ?? managedPolicies[arn]
  const version = found?.versions.find(({ versionId }) => versionId === found.defaultVersionId)
  return found && version && { name: found.policyName, text: version.document }
}

function resourcePolicy(world: World, arn: string): Policy | undefined {
  const [, bucketName] = /^arn:aws:s3:::([^/]+)/.exec(arn) ?? []
  if (bucketName !== undefined) {
    const text = world.accounts[ownerOf(world, bucketName) ?? '']?.s3.buckets[bucketName]?.policy
    return typeof text === 'string'
      ? { ...policy('resource', `bucket/${bucketName}`, 'the bucket policy', text), attachedTo: `bucket/${bucketName}` }
      : undefined
  }
  const [, account = '', roleName = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  const role = own(own(world.accounts, account)?.iam.roles, roleName)
  return (
    role && {
      ...policy('resource', `role/${roleName}/trust`, 'the trust policy', role.trust),
      attachedTo: `role/${roleName}`,
    }
  )
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

function requestFor(world: World, caller: Caller, { action, resource, context }: Permission): Request {
  const principal = caller.kind === 'anonymous' ? undefined : { id: caller.account }
  const bucket = bucketOf(world, resource)
  return {
    principal: principalOf(world, caller),
    action,
    resource,
    accounts: {
      ...(principal && { principal }),
      resource: { id: ownerAccount(world, resource) ?? principal?.id ?? world.home },
    },
    context: {
      'aws:CurrentTime': iso(world.now),
      'aws:EpochTime': String(Math.floor(world.now / 1000)),
      'aws:RequestedRegion': REGION,
      'aws:SecureTransport': 'true',
      'aws:SourceIp': SOURCE_IP,
      'aws:UserAgent': userAgent(caller),
      'aws:ViaAWSService': 'false',
      ...context,
    },
    ...(bucket?.publicAccessBlock && {
      s3BlockPublicAccess: { restrictPublicBuckets: bucket.publicAccessBlock.RestrictPublicBuckets },
    }),
  }
}

function bucketOf(world: World, arn: string): Account['s3']['buckets'][string] | undefined {
  const [, name] = /^arn:aws:s3:::([^/]+)/.exec(arn) ?? []
  return name === undefined ? undefined : world.accounts[ownerOf(world, name) ?? '']?.s3.buckets[name]
}

function ownerAccount(world: World, arn: string): AccountId | undefined {
  const [, bucket] = /^arn:aws:s3:::([^/]+)/.exec(arn) ?? []
  return bucket === undefined ? /^arn:aws:[\w-]+:[\w-]*:(\d{12}):/.exec(arn)?.[1] : ownerOf(world, bucket)
}

function principalOf(world: World, caller: Caller): Principal {
  switch (caller.kind) {
    case 'anonymous':
      return { kind: 'anonymous' }
    case 'root':
      return { kind: 'root', arn: caller.arn }
    case 'user': {
      const tags = world.accounts[caller.account]?.iam.users[caller.userName]?.tags ?? {}
      const { issuedAt } = caller
      return {
        kind: 'user',
        arn: caller.arn,
        id: caller.userId,
        tags,
        // Whoever is signed in to the console calls with temporary credentials; access keys carry no MFA keys at all.
        credential: caller.console ? 'temporary' : 'longTerm',
        mfa: caller.mfa,
        ...(issuedAt !== undefined && { tokenIssueTime: iso(issuedAt) }),
      }
    }
    case 'role':
      return {
        kind: 'roleSession',
        arn: caller.arn,
        roleArn: caller.roleArn,
        id: `${caller.roleId}:${caller.sessionName}`,
        tags: world.accounts[caller.account]?.iam.roles[caller.roleName]?.tags ?? {},
        mfa: caller.mfa,
        tokenIssueTime: iso(caller.issuedAt),
      }
  }
}

export function userAgent(caller: Caller): string {
  return caller.kind !== 'anonymous' && 'console' in caller && caller.console ? 'AWS Console' : 'aws-cli/2.31.0'
}

export const origin = { region: REGION, sourceIp: SOURCE_IP }
