// The context of a request: what it was given, and what follows from principal, accounts and organization.
// AWS: IAM User Guide, "AWS global condition context keys", 2026-11. Rules R1 to R4; names without case (C15).

import { accountOf } from './match/arn.ts'
import type { AccountInfo, Principal, Request, Result, Tags } from './types.ts'

export interface ContextEntry {
  readonly name: string
  readonly value: string | readonly string[]
  readonly origin: 'given' | 'derived'
}
/** By the key's name in lower case. */
export type Context = ReadonlyMap<string, ContextEntry>

export function valueOf(context: Context, key: string): string | readonly string[] | undefined {
  return context.get(key.toLowerCase())?.value
}

/** The caller's account: as given, else as the ARN says. AWS services and anonymous callers have none. */
export function callerAccount(principal: Principal, account: AccountInfo | undefined): string | undefined {
  return account?.id ?? ('arn' in principal ? accountOf(principal.arn) : undefined)
}

/**
 * What was given wins over what would be derived; null says that a key is surely absent.
 * Whoever asks a lot asks with the same objects: of each principal the last few contexts are kept.
 */
export function contextOf(request: Request): Context {
  const { principal, context: given, contextIsComplete: complete, accounts } = request
  const known = contexts.get(principal) ?? NO_CONTEXTS
  for (const one of known)
    if (
      one.given === given &&
      one.complete === complete &&
      isSameAccount(one.own, accounts.principal) &&
      isSameAccount(one.owner, accounts.resource)
    )
      return one.context
  const made = { given, complete, own: accounts.principal, owner: accounts.resource, context: makeContext(request) }
  contexts.set(principal, [made, ...known.slice(0, KEPT - 1)])
  return made.context
}

const KEPT = 8 // contexts of one principal

interface Kept {
  readonly given: Request['context']
  readonly complete: boolean | undefined
  readonly own: AccountInfo | undefined
  readonly owner: AccountInfo
  readonly context: Context
}
const NO_CONTEXTS: readonly Kept[] = []
const contexts = new WeakMap<Principal, readonly Kept[]>()

function isSameAccount(a: AccountInfo | undefined, b: AccountInfo | undefined): boolean {
  return a === b || (a?.id === b?.id && a?.orgId === b?.orgId && a?.orgPath === b?.orgPath)
}

function makeContext(request: Request): Context {
  const context = new Map<string, ContextEntry>()
  if (request.contextIsComplete !== true)
    for (const [name, value] of Object.entries(derived(request)))
      if (value !== undefined) context.set(name.toLowerCase(), { name, value, origin: 'derived' })
  for (const [name, value] of Object.entries(request.context)) {
    if (value === null) context.delete(name.toLowerCase())
    else context.set(name.toLowerCase(), { name, value, origin: 'given' })
  }
  return context
}

/** The context as a result shows it, by the key's name as it was written. */
export function shownContext(context: Context): Result['context'] {
  const known = shown.get(context)
  if (known) return known
  const made = Object.fromEntries([...context.values()].map(({ name, value, origin }) => [name, { value, origin }]))
  shown.set(context, made)
  return made
}

const shown = new WeakMap<Context, Result['context']>()

/** Calls with the token of an identity provider carry no signature of AWS. */
function isSigned({ kind }: Principal): boolean {
  return kind !== 'anonymous' && kind !== 'federatedIdentity'
}

type Keys = Record<string, string | readonly string[] | undefined>

function derived(request: Request): Keys {
  const { principal, accounts } = request
  const own = accounts.principal
  const account = callerAccount(principal, own)
  const owner = accounts.resource
  const member = principal.kind !== 'anonymous' && principal.kind !== 'service' ? own : undefined
  return {
    ...identityKeys(principal, account),
    ...('tags' in principal && principal.tags && tagKeys(principal.tags)),
    ...credentialKeys(principal),
    'aws:PrincipalAccount': principal.kind === 'anonymous' ? 'anonymous' : account,
    'aws:PrincipalOrgID': member?.orgId,
    'aws:PrincipalOrgPaths': member?.orgPath === undefined ? undefined : [member.orgPath],
    'aws:PrincipalIsAWSService': isSigned(principal) ? String(principal.kind === 'service') : undefined,
    'aws:ResourceAccount': owner.id,
    'aws:ResourceOrgID': owner.orgId,
    'aws:ResourceOrgPaths': owner.orgPath === undefined ? undefined : [owner.orgPath],
  }
}

function identityKeys(principal: Principal, account: string | undefined): Keys {
  switch (principal.kind) {
    case 'root':
      return { 'aws:PrincipalArn': principal.arn, 'aws:PrincipalType': 'Account', 'aws:userid': account }
    case 'user':
      return {
        'aws:PrincipalArn': principal.arn,
        'aws:PrincipalType': 'User',
        'aws:userid': principal.id,
        'aws:username': principal.arn.split('/').at(-1),
      }
    case 'roleSession':
    case 'serviceLinkedRole': {
      const session = principal.arn.split('/').at(-1)
      return {
        'aws:PrincipalArn': principal.roleArn,
        'aws:PrincipalType': 'AssumedRole',
        'aws:userid':
          principal.id === undefined
            ? undefined
            : principal.id.includes(':')
              ? principal.id
              : `${principal.id}:${session}`,
      }
    }
    case 'federatedUser':
      return {
        'aws:PrincipalArn': principal.arn,
        'aws:PrincipalType': 'FederatedUser',
        'aws:userid': account === undefined ? undefined : `${account}:${principal.arn.split('/').at(-1)}`,
      }
    case 'service':
      return { 'aws:PrincipalServiceName': principal.service }
    case 'anonymous':
      return { 'aws:PrincipalType': 'Anonymous', 'aws:userid': 'anonymous' }
    case 'federatedIdentity':
      return {}
  }
}

function tagKeys(tags: Tags): Keys {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]))
}

/** R3: MFA and token keys come with temporary credentials only; with a user's access keys they are absent, not false. */
function credentialKeys(principal: Principal): Keys {
  const temporary =
    principal.kind === 'user'
      ? principal.credential === 'temporary'
      : principal.kind === 'roleSession' || principal.kind === 'serviceLinkedRole' || principal.kind === 'federatedUser'
  if (!temporary) return {}
  const mfa = 'mfa' in principal && principal.mfa === true
  return {
    'aws:MultiFactorAuthPresent': String(mfa),
    'aws:MultiFactorAuthAge':
      mfa && 'mfaAge' in principal && principal.mfaAge !== undefined ? String(principal.mfaAge) : undefined,
    'aws:TokenIssueTime': 'tokenIssueTime' in principal ? principal.tokenIssueTime : undefined,
  }
}
