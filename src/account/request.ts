// A caller's need for one permission → the request that the engine judges.
// AWS: IAM User Guide, "AWS global condition context keys", 2026-11. What follows from the principal, the accounts and
// the organization is derived by the engine.

import type { Principal, Request } from '#engine'
import { iso } from './clock.ts'
import { regionOf, SOURCE_IP } from './origin.ts'
import { own } from './own.ts'
import type { IamState } from './services/iam/state.ts'
import { accountInfo } from './services/organizations/levels.ts'
import { asksForNew, ownerOf } from './services/s3/bucket.ts'
import { callKeys } from './services/s3/conditionKeys.ts'
import { restrictsPublic } from './services/s3/publicAccess.ts'
import type { AccountId, Caller, Permission, World } from './types.ts'

export function requestFor(
  world: World,
  caller: Caller,
  { action, resource, owner: named, context }: Permission,
): Request {
  const principal = 'account' in caller ? accountInfo(world, caller.account) : undefined
  const [, bucket] = /^arn:aws:s3:::([^/]+)/.exec(resource) ?? []
  const owner = named ?? (asksForNew(action) ? undefined : ownerAccount(world, resource)) ?? principal?.id ?? world.home
  return {
    principal: principalOf(world, caller),
    action,
    resource,
    accounts: {
      ...(principal && { principal }),
      resource: accountInfo(world, owner),
    },
    context: {
      'aws:CurrentTime': iso(world.now),
      'aws:EpochTime': String(Math.floor(world.now / 1000)),
      'aws:RequestedRegion': regionOf(action.toLowerCase().split(':')[0] ?? ''),
      'aws:SecureTransport': 'true',
      // An AWS service comes from no address.
      'aws:SourceIp': caller.kind === 'service' ? null : SOURCE_IP,
      'aws:UserAgent': caller.kind === 'service' ? null : userAgent(caller),
      'aws:ViaAWSService': 'false',
      ...(action.toLowerCase().startsWith('s3:') && callKeys(caller, owner)),
      ...sessionKeys(world, caller),
      ...resourceTags(world, resource),
      ...context,
    },
    ...(bucket !== undefined && { s3BlockPublicAccess: { restrictPublicBuckets: restrictsPublic(world, bucket) } }),
  }
}

function ownerAccount(world: World, arn: string): AccountId | undefined {
  // SIMPLIFIED: they stand under the management account, but it is the service that says who else reaches them.
  if (/^arn:aws:(?:organizations|account):/.test(arn)) return undefined
  const [, bucket] = /^arn:aws:s3:::([^/]+)/.exec(arn) ?? []
  return bucket === undefined ? /^arn:aws:[\w-]+:[\w-]*:(\d{12}):/.exec(arn)?.[1] : ownerOf(world, bucket)
}

function principalOf(world: World, caller: Caller): Principal {
  switch (caller.kind) {
    case 'anonymous':
      return { kind: 'anonymous' }
    case 'service':
      return { kind: 'service', service: caller.service }
    case 'root':
      return { kind: 'root', arn: caller.arn }
    case 'federatedIdentity':
      return { kind: 'federatedIdentity', provider: caller.provider }
    case 'user': {
      const tags = world.accounts[caller.account]?.iam.users[caller.userName]?.tags ?? {}
      const { issuedAt } = caller
      return {
        kind: 'user',
        arn: caller.arn,
        id: caller.userId,
        tags,
        // Whoever is signed in to the console calls with temporary credentials; access keys carry no MFA keys at all.
        ...(issuedAt === undefined
          ? { credential: 'longTerm' as const }
          : { credential: 'temporary' as const, ...tokenOf(world, { issuedAt, mfa: caller.mfa }) }),
      }
    }
    case 'role':
      return {
        kind: caller.roleArn.includes(':role/aws-service-role/') ? 'serviceLinkedRole' : 'roleSession',
        arn: caller.arn,
        roleArn: caller.roleArn,
        id: `${caller.roleId}:${caller.sessionName}`,
        tags: { ...world.accounts[caller.account]?.iam.roles[caller.roleName]?.tags, ...caller.traits.tags },
        ...tokenOf(world, caller),
      }
    case 'federatedUser':
      return {
        kind: 'federatedUser',
        arn: caller.arn,
        issuerArn: caller.issuer.arn,
        tags: { ...issuerTags(world, caller), ...caller.traits.tags },
        ...tokenOf(world, caller),
      }
  }
}

function tokenOf({ now }: World, { issuedAt, mfa }: { readonly issuedAt: number; readonly mfa: boolean }) {
  return { mfa, mfaAge: Math.floor((now - issuedAt) / 1000), tokenIssueTime: iso(issuedAt) }
}

function issuerTags(world: World, { account, issuer }: Extract<Caller, { kind: 'federatedUser' }>): Tagged['tags'] {
  return issuer.userName === undefined ? {} : world.accounts[account]?.iam.users[issuer.userName]?.tags
}

/** What a session has brought along. The engine knows no sessions of root, so their keys stand here, too. */
function sessionKeys(world: World, caller: Caller): Readonly<Record<string, string>> {
  if (caller.kind === 'root') {
    if (caller.issuedAt === undefined) return {}
    const { mfa, mfaAge, tokenIssueTime } = tokenOf(world, { issuedAt: caller.issuedAt, mfa: caller.mfa })
    return {
      'aws:TokenIssueTime': tokenIssueTime,
      'aws:MultiFactorAuthPresent': String(mfa),
      ...(mfa && { 'aws:MultiFactorAuthAge': String(mfaAge) }),
      ...(caller.task && { 'aws:AssumedRoot': 'true' }),
    }
  }
  if (!('traits' in caller)) return {}
  const { sourceIdentity, provider, providerKeys } = caller.traits
  return {
    ...(sourceIdentity !== undefined && { 'aws:SourceIdentity': sourceIdentity }),
    ...(provider !== undefined && { 'aws:FederatedProvider': provider }),
    ...providerKeys,
  }
}

/**
 * Tags that what is asked about carries. AWS: IAM User Guide, "Controlling access with tags", and Service Authorization
 * Reference: `iam:ResourceTag` is for users and roles alone, 2026-11.
 */
function resourceTags(world: World, arn: string): Readonly<Record<string, string>> {
  const [, id = '', kind = '', name = ''] = /^arn:aws:iam::(\d{12}):([a-z-]+)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  const iam = own(world.accounts, id)?.iam
  const tags = (iam && own(TAGGED, kind)?.(iam, name, arn))?.tags ?? {}
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      ...(kind === 'user' || kind === 'role' ? [[`iam:ResourceTag/${key}`, value]] : []),
    ]),
  )
}

interface Tagged {
  readonly tags?: Readonly<Record<string, string>>
}
type Find = (iam: IamState, name: string, arn: string) => Tagged | undefined

/** By the kind that stands in the ARN. */
const TAGGED: Readonly<Record<string, Find>> = {
  user: ({ users }, name) => own(users, name),
  role: ({ roles }, name) => own(roles, name),
  'instance-profile': ({ instanceProfiles }, name) => own(instanceProfiles, name),
  'server-certificate': ({ serverCertificates }, name) => own(serverCertificates, name),
  policy: ({ policies }, _name, arn) => own(policies, arn),
  mfa: ({ mfaDevices }, _name, arn) => own(mfaDevices, arn),
  'oidc-provider': ({ oidcProviders }, _name, arn) => own(oidcProviders, arn),
  'saml-provider': ({ samlProviders }, _name, arn) => own(samlProviders, arn),
}

export function userAgent(caller: Caller): string {
  if (caller.kind === 'service') return caller.service
  return caller.kind !== 'anonymous' && 'console' in caller && caller.console ? 'AWS Console' : 'aws-cli/2.31.0'
}
