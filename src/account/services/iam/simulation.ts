// The policy simulator: what the engine says of each action on each resource, without making the call.
// AWS: IAM API Reference, SimulateCustomPolicy and SimulatePrincipalPolicy, 2026-11.
// SIMPLIFIED: ResourceHandlingOption is read and has no effect; of EC2's scenarios there are none.

import * as z from 'zod/mini'
import { evaluate, parsePolicy, type Policy, type PolicySet, type Principal, type Request, type Result } from '#engine'
import { type At, fail } from '../../operation.ts'
import { check } from '../../policyText.ts'
import { iamArn } from './arn.ts'
import { contextKeysOf } from './contextKeys.ts'
import { document, integer } from './fields.ts'
import { page, paging } from './paging.ts'
import { asUser, inputPolicies, sentPolicy, type Simulated } from './simulated.ts'

const TYPES = ['string', 'numeric', 'boolean', 'ip', 'binary', 'date'] as const
const text = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most))

/** The members that both simulations have. */
export const simulationMembers = {
  PermissionsBoundaryPolicyInputList: z.optional(z.array(document)),
  ActionNames: z.array(text(3, 128)),
  ResourceArns: z.optional(z.array(text(1, 2048))),
  ResourcePolicy: z.optional(document),
  ResourceOwner: z.optional(text(1, 2048)),
  CallerArn: z.optional(text(1, 2048)),
  ContextEntries: z.optional(
    z.array(
      z.strictObject({
        ContextKeyName: z.optional(text(5, 256)),
        ContextKeyValues: z.optional(z.array(z.string())),
        ContextKeyType: z.optional(z.enum(TYPES.flatMap((type) => [type, `${type}List`] as const))),
      }),
    ),
  ),
  ResourceHandlingOption: z.optional(text(1, 64)),
  MaxItems: z.optional(integer(1, 1000)),
  Marker: paging.Marker,
}
export const policyInputList = z.array(document)

type Asked = z.infer<z.ZodMiniObject<typeof simulationMembers>>

/** Every action on every resource; `sent` are policies in the request beside those of the principal. */
export function simulate(asked: Asked, at: At, { principal, policies: held }: Simulated, sent: readonly string[] = []) {
  const { ActionNames, ResourceArns = ['*'], PermissionsBoundaryPolicyInputList: bounds = [], ResourcePolicy } = asked
  for (const one of [...sent, ...bounds]) check(one, 'identity', 'InvalidInput')
  if (ResourcePolicy !== undefined) check(ResourcePolicy, 'resource', 'InvalidInput')
  const [boundary] = inputPolicies(bounds, 'boundary')
  const policies: Omit<PolicySet, 'resource'> = {
    ...held,
    identity: [...held.identity, ...inputPolicies(sent, 'identity')],
    ...(boundary && { boundary }),
  }
  const by = callerOf(asked, principal) ?? asUser(iamArn(at.account, 'user', 'simulated'))
  const pairs = ActionNames.flatMap((action) => ResourceArns.map((resource) => ({ action: valid(action), resource })))
  const { items, ...more } = page(pairs, asked)
  const onResource = ResourcePolicy === undefined ? undefined : sentPolicy(ResourcePolicy, 'resource', 'ResourcePolicy')
  return {
    EvaluationResults: items.map(({ action, resource }) =>
      resultOf(requestOf(asked, by, action, resource), policies, onResource),
    ),
    ...more,
  }
}

/** Only a user can stand for somebody whom a resource-based policy names. */
function callerOf({ CallerArn, ResourcePolicy }: Asked, principal: Principal | undefined): Principal | undefined {
  if (CallerArn === undefined) {
    if (ResourcePolicy !== undefined && principal?.kind !== 'user')
      fail('InvalidInput', 'CallerArn must be specified when a resource policy is specified.')
    return principal
  }
  if (!/^arn:aws:iam::\d{12}:user\/./.test(CallerArn))
    fail('InvalidInput', `Invalid Entity Arn: ${CallerArn} does not clearly define entity type and name.`)
  return asUser(CallerArn)
}

/** SIMPLIFIED: AWS knows every action that there is, and refuses the others. */
function valid(action: string): string {
  if (!/^[\w-]+:\w+$/.test(action))
    fail('InvalidInput', `Invalid action name: ${action}. Wildcards are not supported in an action name.`)
  return action
}

function requestOf(asked: Asked, principal: Principal, action: string, resource: string): Request {
  const caller = accountIn('arn' in principal ? principal.arn : '') ?? ''
  const owner = (asked.ResourceOwner && accountIn(asked.ResourceOwner)) ?? accountIn(resource) ?? caller
  return {
    principal,
    action,
    resource,
    accounts: { principal: { id: caller }, resource: { id: owner } },
    contextIsComplete: true,
    context: Object.fromEntries(
      (asked.ContextEntries ?? []).flatMap(({ ContextKeyName: key, ContextKeyValues: values = [], ContextKeyType }) => {
        const [first] = values
        if (key === undefined || first === undefined) return []
        return [[key, ContextKeyType?.endsWith('List') === true || values.length > 1 ? values : first]]
      }),
    ),
  }
}

function accountIn(arn: string): string | undefined {
  return /^(?:arn:aws:[\w-]+:[\w-]*:)?(\d{12})(?::|$)/.exec(arn)?.[1]
}

const DECISIONS = { Allow: 'allowed', ExplicitDeny: 'explicitDeny', ImplicitDeny: 'implicitDeny' } as const

function resultOf(request: Request, policies: Omit<PolicySet, 'resource'>, onResource: Policy | undefined) {
  const { principal: from, resource: to } = request.accounts
  const sameAccount = from?.id === to.id
  const resource = onResource ?? (sameAccount ? leavesItToIdentities(to.id) : undefined)
  const given: Pick<PolicySet, 'resource'> = resource ? { resource } : {}
  const result = evaluate(request, { ...policies, ...given })
  const decision = DECISIONS[result.decision]
  const all = [
    ...policies.identity,
    ...(policies.boundary ? [policies.boundary] : []),
    ...(onResource ? [onResource] : []),
  ]
  const missing = missingKeys(request, all)
  const MatchedStatements = matchedStatements(result, all)
  /** What one limit says on its own, whatever the others say. */
  const opens = (limit: Partial<PolicySet>) =>
    evaluate(request, { identity: [], ...limit, ...given }).decision === 'Allow'
  const limits = {
    ...(policies.boundary && {
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: opens({ identity: [policies.boundary] }) },
    }),
  }
  // AWS: IAM API Reference, EvaluationResult: only where the accounts differ.
  const EvalDecisionDetails = sameAccount
    ? {}
    : {
        'IAM Policy': DECISIONS[evaluate({ ...request, accounts: { resource: from ?? to } }, policies).decision],
        ...(onResource && {
          'Resource Policy': DECISIONS[evaluate(request, { identity: [ALL], resource: onResource }).decision],
        }),
      }
  const specific = request.resource !== '*'
  return {
    EvalActionName: request.action,
    EvalResourceName: request.resource,
    EvalDecision: decision,
    MatchedStatements,
    MissingContextValues: specific ? [] : missing,
    ...(policies.scps && {
      OrganizationsDecisionDetail: { AllowedByOrganizations: opens({ identity: [ALL], scps: policies.scps }) },
    }),
    ...limits,
    ...(specific && {
      EvalDecisionDetails,
      ResourceSpecificResults: [
        {
          EvalResourceName: request.resource,
          EvalResourceDecision: decision,
          MatchedStatements,
          MissingContextValues: missing,
          EvalDecisionDetails,
          ...limits,
        },
      ],
    }),
  }
}

const ALL = sentPolicy(
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }),
  'identity',
  'everything',
)

/** The simulator sees no key policy or trust policy but the one it is sent: without it identities' policies decide. */
function leavesItToIdentities(account: string): Policy {
  const Statement = [{ Effect: 'Allow', Principal: { AWS: account }, Action: '*', Resource: '*' }]
  return sentPolicy(JSON.stringify({ Version: '2012-10-17', Statement }), 'resource', 'the account')
}

/** Keys that the policies ask about and the request does not have. */
function missingKeys({ context }: Request, policies: readonly Policy[]): readonly string[] {
  const given = new Set(Object.keys(context).map((key) => key.toLowerCase()))
  return contextKeysOf(policies.map(({ text = '' }) => text)).filter((key) => !given.has(key.toLowerCase()))
}

/** What decided: the Deny statements that apply, else those that allow. */
function matchedStatements({ decision, steps }: Result, policies: readonly Policy[]) {
  const deciding = decision === 'ExplicitDeny' ? ['deny'] : decision === 'Allow' ? ['identity', 'resource'] : []
  return steps
    .filter(({ id }) => deciding.includes(id))
    .flatMap(({ statements }) => statements.filter(({ applies }) => applies))
    .flatMap(({ policyId, pointer }) => {
      const policy = policies.find(({ id }) => id === policyId)
      return policy ? [{ ...sourceOf(policy), ...positionsOf(policy, pointer) }] : []
    })
}

/** Inline policies go by whom they hang on, managed ones and those of the request by their name. */
function sourceOf({ name, type, arn, attachedTo }: Policy) {
  const inline = arn === undefined && attachedTo !== undefined
  return {
    SourcePolicyId: inline ? `${attachedTo.replace('/', '_')}_${name}` : name,
    SourcePolicyType: type === 'resource' ? 'Resource Policy' : 'IAM Policy',
  }
}

/** Lines and columns count from one; the end is the place behind the statement. */
function positionsOf({ text = '' }: Policy, pointer: string) {
  const range = parsePolicy(text).range(pointer)
  if (!range) return {}
  const position = (offset: number) => {
    const lines = text.slice(0, offset).split('\n')
    return { Line: lines.length, Column: (lines.at(-1) ?? '').length + 1 }
  }
  return { StartPosition: position(range.offset), EndPosition: position(range.offset + range.length) }
}
