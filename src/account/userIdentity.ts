// Who called, as CloudTrail writes it. AWS: CloudTrail User Guide, "CloudTrail userIdentity element", 2026-11.

import { iso } from './clock.ts'
import type { SessionTraits } from './services/sts/state.ts'
import type { Caller, UserIdentity } from './types.ts'

type Context = NonNullable<UserIdentity['sessionContext']>

export function identityOf(caller: Caller): UserIdentity {
  switch (caller.kind) {
    case 'anonymous':
      return { type: 'AWSAccount', principalId: '', accountId: 'anonymous' }
    case 'service':
      return { type: 'AWSService', invokedBy: caller.service }
    case 'federatedIdentity':
      return {
        type: caller.type,
        principalId:
          caller.type === 'SAMLUser'
            ? `${caller.issuer}:${caller.subject}`
            : `${caller.provider}:${caller.audience}:${caller.subject}`,
        userName: caller.subject,
        identityProvider: caller.type === 'SAMLUser' ? caller.issuer : caller.provider,
      }
    case 'root':
      return {
        type: 'Root',
        principalId: caller.account,
        arn: caller.arn,
        accountId: caller.account,
        ...(caller.accessKeyId !== undefined && { accessKeyId: caller.accessKeyId }),
        ...(caller.issuedAt !== undefined && {
          sessionContext: {
            attributes: attributesOf(caller.issuedAt, caller.mfa),
            ...(caller.task && { assumedRoot: 'true' as const, ...sourceOf(caller.task) }),
          },
        }),
      }
    case 'user':
      return {
        type: 'IAMUser',
        principalId: caller.userId,
        arn: caller.arn,
        accountId: caller.account,
        accessKeyId: caller.accessKeyId,
        userName: caller.userName,
        ...(caller.issuedAt !== undefined && {
          sessionContext: { attributes: attributesOf(caller.issuedAt, caller.mfa) },
        }),
      }
    case 'role':
      return {
        type: 'AssumedRole',
        principalId: `${caller.roleId}:${caller.sessionName}`,
        arn: caller.arn,
        accountId: caller.account,
        accessKeyId: caller.accessKeyId,
        sessionContext: {
          sessionIssuer: {
            type: 'Role',
            principalId: caller.roleId,
            arn: caller.roleArn,
            accountId: caller.account,
            userName: caller.roleName,
          },
          ...federationOf(caller.traits),
          attributes: attributesOf(caller.issuedAt, caller.mfa),
          ...sourceOf(caller.traits),
        },
      }
    case 'federatedUser': {
      const { issuer } = caller
      return {
        type: 'FederatedUser',
        principalId: `${caller.account}:${caller.name}`,
        arn: caller.arn,
        accountId: caller.account,
        accessKeyId: caller.accessKeyId,
        sessionContext: {
          sessionIssuer: {
            type: issuer.kind === 'user' ? 'IAMUser' : 'Root',
            principalId: issuer.id,
            arn: issuer.arn,
            accountId: caller.account,
            ...(issuer.userName !== undefined && { userName: issuer.userName }),
          },
          attributes: attributesOf(caller.issuedAt, caller.mfa),
        },
      }
    }
  }
}

function attributesOf(since: number, mfa: boolean): Context['attributes'] {
  return { creationDate: iso(since), mfaAuthenticated: mfa ? 'true' : 'false' }
}

function sourceOf({ sourceIdentity }: SessionTraits): Pick<Context, 'sourceIdentity'> {
  return sourceIdentity === undefined ? {} : { sourceIdentity }
}

/** Of web identities alone: SAML leaves no such trace. */
function federationOf({ provider, providerKeys = {} }: SessionTraits): Pick<Context, 'webIdFederationData'> {
  if (provider === undefined || provider.includes(':saml-provider/')) return {}
  return { webIdFederationData: { federatedProvider: provider, attributes: providerKeys } }
}
