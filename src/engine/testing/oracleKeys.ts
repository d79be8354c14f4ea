// The oracle's context: what was given, and the keys that follow from the request (R1 to R4). See oracle.ts.

import type { Principal, Request } from '../types.ts'
import { arnParts, type Keys } from './oraclePattern.ts'

export function accountOf({ principal, accounts }: Request): string | undefined {
  return accounts.principal?.id ?? ('arn' in principal ? arnParts(principal.arn)[4] : undefined)
}

export function keysOf(request: Request): Keys {
  const all = { ...(request.contextIsComplete === true ? {} : derived(request)), ...lower(request.context) }
  const present = Object.entries(all).filter(([, value]) => value !== undefined && value !== null)
  return new Map(present as [string, string | readonly string[]][])
}

function lower<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]))
}

function derived(request: Request): Readonly<Record<string, string | readonly string[] | undefined>> {
  const { principal, accounts } = request
  const account = accountOf(request)
  const isIam = 'arn' in principal
  const owner = accounts.resource
  return {
    'aws:principalarn': isIam ? ('roleArn' in principal ? principal.roleArn : principal.arn) : undefined,
    'aws:principalaccount': principal.kind === 'anonymous' ? 'anonymous' : account,
    'aws:principaltype': types[principal.kind],
    'aws:userid': userId(principal, account),
    'aws:username': principal.kind === 'user' ? principal.arn.slice(principal.arn.lastIndexOf('/') + 1) : undefined,
    ...lower(
      Object.fromEntries(
        Object.entries(('tags' in principal && principal.tags) || {}).map(([tag, value]) => [
          `aws:PrincipalTag/${tag}`,
          value,
        ]),
      ),
    ),
    'aws:principalorgid': isIam ? accounts.principal?.orgId : undefined,
    'aws:principalorgpaths': isIam && accounts.principal?.orgPath ? [accounts.principal.orgPath] : undefined,
    'aws:principalisawsservice': isIam || principal.kind === 'service' ? String(!isIam) : undefined,
    'aws:principalservicename': principal.kind === 'service' ? principal.service : undefined,
    ...mfaKeys(principal),
    'aws:resourceaccount': owner.id,
    'aws:resourceorgid': owner.orgId,
    'aws:resourceorgpaths': owner.orgPath === undefined ? undefined : [owner.orgPath],
  }
}

const types: Readonly<Record<Principal['kind'], string | undefined>> = {
  root: 'Account',
  user: 'User',
  federatedUser: 'FederatedUser',
  roleSession: 'AssumedRole',
  serviceLinkedRole: 'AssumedRole',
  anonymous: 'Anonymous',
  service: undefined,
  federatedIdentity: undefined,
}

function userId(principal: Principal, account: string | undefined): string | undefined {
  if (principal.kind === 'anonymous') return 'anonymous'
  if (principal.kind === 'root') return account
  if (principal.kind === 'user') return principal.id
  const name = 'arn' in principal ? principal.arn.slice(principal.arn.lastIndexOf('/') + 1) : ''
  if (principal.kind === 'federatedUser') return `${account}:${name}`
  if ('roleArn' in principal && principal.id !== undefined) return `${principal.id}:${name}`
  return undefined
}

/** R3: with temporary credentials only. */
function mfaKeys(principal: Principal): Readonly<Record<string, string | undefined>> {
  const temporary =
    'roleArn' in principal ||
    'issuerArn' in principal ||
    ('credential' in principal && principal.credential === 'temporary')
  if (!temporary || !('mfa' in principal || 'arn' in principal)) return {}
  const {
    mfa = false,
    tokenIssueTime,
    mfaAge,
  } = principal as Principal & {
    mfa?: boolean
    mfaAge?: number
    tokenIssueTime?: string
  }
  return {
    'aws:multifactorauthpresent': String(mfa),
    'aws:multifactorauthage': mfa && mfaAge !== undefined ? String(mfaAge) : undefined,
    'aws:tokenissuetime': tokenIssueTime,
  }
}
