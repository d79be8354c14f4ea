// Who outside the zone of trust gets in: what resource-based policies and ACLs open, asked of the engine.
// AWS: IAM User Guide, "IAM Access Analyzer resource types for external access", 2026-11.
// SIMPLIFIED: buckets and roles; actions stand in a finding as the policy writes them; services of AWS count as inside,
// as in trust policies; where a condition has several values, the first one is tried.

import { evaluate, isPublic, parsePolicy, type Policy, type Principal, type Request } from '#engine'
import { canonicalId } from '../../ids.ts'
import type { ConditionText, NamedPrincipal, StatementText } from '../../policyStatements.ts'
import { statementsOf } from '../../policyStatements.ts'
import type { Account, World } from '../../types.ts'
import { iamArn } from '../iam/arn.ts'
import { aclStatements } from '../s3/aclStatements.ts'
import { bucketArn } from '../s3/bucket.ts'
import { restrictsPublic } from '../s3/publicAccess.ts'
import type { Found } from './state.ts'

export function externalAccess(world: World, account: Account): readonly Found[] {
  return [
    ...Object.values(account.s3.buckets).flatMap((bucket) => {
      const Statement = aclStatements(world, bucket, undefined)
      const base = { account, resource: bucketArn(bucket.name), resourceType: 'AWS::S3::Bucket' as const }
      const acl = Statement.length > 0 ? JSON.stringify({ Version: '2012-10-17', Statement }) : ''
      const blocked = restrictsPublic(world, bucket.name)
      return [
        ...foundIn({ ...base, text: bucket.policy ?? '', source: 'POLICY', blocked }),
        ...foundIn({ ...base, text: acl, source: 'BUCKET_ACL', blocked: false }),
      ]
    }),
    ...Object.values(account.iam.roles).flatMap(({ roleName, path, trust }) =>
      foundIn({
        account,
        resource: iamArn(account.id, 'role', roleName, path),
        resourceType: 'AWS::IAM::Role',
        text: trust,
        source: 'POLICY',
        blocked: false,
      }),
    ),
  ]
}

interface Looked {
  readonly account: Account
  readonly resource: string
  readonly resourceType: Found['resourceType']
  readonly text: string
  readonly source: 'POLICY' | 'BUCKET_ACL'
  readonly blocked: boolean // S3 restricts public buckets
}

function foundIn(looked: Looked): readonly Found[] {
  const { account, resource, resourceType, source, text } = looked
  const document = parsePolicy(text).document
  const whole = document?.Statement
  return statementsOf(text).flatMap((statement, index) => {
    if (statement.effect !== 'Allow') return []
    const alone = { ...document, Statement: [Array.isArray(whole) ? (whole[index] as unknown) : whole] }
    return statement.named
      .filter((named) => isOutside(named, account) && letsIn(looked, statement, named))
      .map((named) => ({
        resource,
        resourceType,
        details: {
          type: 'ExternalAccess' as const,
          action: statement.actions,
          principal: { [named.type]: named.value },
          condition: Object.fromEntries(statement.conditions.map(({ key, values }) => [key, values.join(',')])),
          isPublic: named.value === '*' && isPublic(alone),
          source,
        },
      }))
  })
}

function isOutside({ type, value }: NamedPrincipal, { id }: Account): boolean {
  if (type === 'Service') return false
  if (type === 'CanonicalUser') return value !== canonicalId(id)
  return type === 'Federated' || accountIn(value) !== id
}

function accountIn(value: string): string | undefined {
  return /^(?:arn:aws:[\w-]+:[\w-]*:)?(\d{12})(?::|$)/.exec(value)?.[1]
}

const STRANGER = '000000000000' // an account that nobody has

/** Would a caller who meets the conditions, and may do everything at home, be let in by any of the actions? */
function letsIn(
  { account, resource, text, blocked }: Looked,
  statement: StatementText,
  named: NamedPrincipal,
): boolean {
  if (named.type !== 'AWS') return true
  const caller = callerFor(named, statement.conditions, account)
  if (caller === undefined) return false
  const { principal, id, orgId } = caller
  const policy: Policy = { id: 'looked-at', name: '', type: 'resource', document: parsePolicy(text).document }
  const request = (action: string, target: string): Request => ({
    principal,
    action,
    resource: target,
    accounts: { principal: { id, ...(orgId !== undefined && { orgId }) }, resource: { id: account.id } },
    context: contextFor(statement.conditions, account),
    s3BlockPublicAccess: { restrictPublicBuckets: blocked },
  })
  const targets = statement.resources.length > 0 ? statement.resources : [resource]
  const actions = statement.actions.length > 0 ? statement.actions : ['s3:GetObject']
  return actions.some((action) =>
    targets.some((target) => {
      const asked = request(action.replaceAll('*', 'Any').replaceAll('?', 'x'), target.replaceAll(/[*?]/g, 'x'))
      return evaluate(asked, { identity: [EVERYTHING], resource: policy }).decision === 'Allow'
    }),
  )
}

const EVERYTHING: Policy = {
  id: 'everything',
  name: '',
  type: 'identity',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
}

interface Stranger {
  readonly principal: Principal
  readonly id: string
  readonly orgId?: string
}

/** Somebody whom the principal and the conditions on principals leave; undefined when only insiders are left. */
function callerFor(
  { value }: NamedPrincipal,
  conditions: readonly ConditionText[],
  { id }: Account,
): Stranger | undefined {
  const wanted = (key: string) => conditions.filter((one) => isPositive(one) && one.key.toLowerCase() === key)
  const accounts = [...wanted('aws:principalaccount'), ...wanted('aws:principalarn')].flatMap(({ values }) => values)
  const outside = accounts.filter((one) => accountIn(one) !== id)
  if (accounts.length > 0 && outside.length === 0) return undefined
  const arn = [value, ...outside].find((one) => one.startsWith('arn:') && !one.endsWith(':root'))
  const home = accountIn(value) ?? outside.map(accountIn).find((one) => one !== undefined) ?? STRANGER
  const orgId = wanted('aws:principalorgid')[0]?.values[0]
  return {
    principal: principalOf(arn?.replaceAll(/[*?]/g, 'x'), home),
    id: home,
    ...(orgId !== undefined && { orgId }),
  }
}

function principalOf(arn: string | undefined, account: string): Principal {
  const [, role] = /^arn:aws:iam::\d{12}:role\/(?:.*\/)?(.+)$/.exec(arn ?? '') ?? []
  if (arn !== undefined && role !== undefined)
    return { kind: 'roleSession', arn: `arn:aws:sts::${account}:assumed-role/${role}/any`, roleArn: arn }
  if (arn?.includes(':assumed-role/') === true) {
    const roleArn = arn.replace(':sts:', ':iam:').replace(/:assumed-role\/([^/]+)\/.*$/, ':role/$1')
    return { kind: 'roleSession', arn, roleArn }
  }
  return { kind: 'user', arn: arn ?? iamArn(account, 'user', 'anybody'), id: 'AIDAANYBODY' }
}

const FROM_PRINCIPAL = /^aws:(principal|userid|username)/i
const FROM_SOURCE = /^aws:source(account|arn|owner)$/i

/** The first value that each condition wants, but for what follows from the caller, and what only insiders have. */
function contextFor(conditions: readonly ConditionText[], { id }: Account): Request['context'] {
  return Object.fromEntries(
    conditions.flatMap((condition) => {
      const { key, values } = condition
      const value = FROM_SOURCE.test(key) ? values.find((one) => accountIn(one) !== id) : values[0]
      if (!isPositive(condition) || FROM_PRINCIPAL.test(key) || value === undefined) return []
      return [[key, value.replace(/\/\d+$/, '').replaceAll(/[*?]/g, 'x')]]
    }),
  )
}

function isPositive({ operator }: ConditionText): boolean {
  return !/Not|Null|IfExists/.test(operator)
}
