// Which policies bear on what a caller needs, and what the engine says of it.

import { evaluate, type Policy, type PolicySet, type PolicyType } from '#engine'
import { managedPolicies } from './managedPolicies/index.ts'
import { own } from './own.ts'
import { requestFor } from './request.ts'
import { lookUpTable } from './services/dynamodb/table.ts'
import { accountOfCaller } from './services/iam/arn.ts'
import { ownPasswordPolicy } from './services/iam/password.ts'
import { lookUpFunction, targetOf } from './services/lambda/function.ts'
import { policyView, statementsFor } from './services/lambda/statements.ts'
import { levelsOver } from './services/organizations/levels.ts'
import { aclStatements } from './services/s3/aclStatements.ts'
import { asksForNew, ownerOf } from './services/s3/bucket.ts'
import { lookUpTopic, topicPolicy } from './services/sns/topic.ts'
import type { SessionTraits } from './services/sts/state.ts'
import type { AccountId, Authorization, Caller, Evaluation, Permission, World } from './types.ts'

export function decide(world: World, caller: Caller, permissions: readonly Permission[]): readonly Evaluation[] {
  return authorizationsFor(world, caller, permissions).map((authorization) => ({
    ...authorization,
    result: evaluate(authorization.request, authorization.policies),
  }))
}

/** May an AWS service do this of its own accord, as CloudTrail writes to a bucket? The resource's owner says. */
export function mayService(world: World, service: string, permission: Permission): boolean {
  return decide(world, { kind: 'service', service }, [permission]).every(({ result }) => result.decision === 'Allow')
}

/** What the engine is to judge, and by which policies. */
export function authorizationsFor(
  world: World,
  caller: Caller,
  permissions: readonly Permission[],
): readonly Authorization[] {
  return permissions.map((permission) => {
    const request = requestFor(world, caller, permission)
    return { permission, request, policies: policiesFor(world, caller, permission, request.accounts.resource.id) }
  })
}

/** Every policy that has a say, each with an id that stays the same between calls. */
function policiesFor(world: World, caller: Caller, permission: Permission, owner: AccountId): PolicySet {
  const onResource = isAlwaysMine(world, caller, permission) ? undefined : resourcePolicy(world, permission)
  const scps = levelPolicies(world, accountOfCaller(caller), 'scp')
  const rcps = levelPolicies(world, owner, 'rcp')
  return {
    ...callerPolicies(world, caller),
    ...(onResource && { resource: onResource }),
    ...(scps && { scps }),
    ...(rcps && { rcps }),
  }
}

/** The SCPs or RCPs over an account: `[root, ou…, account]`. */
function levelPolicies(world: World, account: AccountId, type: 'scp' | 'rcp'): PolicySet['scps'] {
  return levelsOver(world, account, type)?.map(({ target, policies }) =>
    policies.map(({ arn, name, content }) => ({
      ...policy(type, `${target}/${arn}`, name, content),
      arn,
      attachedTo: target,
    })),
  )
}

/** All but the policy of the resource. */
export function callerPolicies(world: World, caller: Caller): Omit<PolicySet, 'resource'> {
  switch (caller.kind) {
    case 'anonymous':
    case 'service':
    case 'federatedIdentity':
      return { identity: [] }
    case 'root':
      return { identity: [], ...(caller.task && sessionPolicies(world, caller.account, caller.arn, caller.task)) }
    case 'role': {
      const { account, roleName } = caller
      const role = own(world.accounts[account]?.iam.roles, roleName)
      return {
        identity: role ? carried(world, account, `role/${roleName}`, role) : [],
        ...boundaryOf(world, account, role?.boundary),
        ...sessionPolicies(world, account, caller.arn, caller.traits),
      }
    }
    case 'federatedUser': {
      const { account, arn, issuer, traits } = caller
      const behind = issuer.userName === undefined ? ROOT : userPolicies(world, account, issuer.userName, issuer.arn)
      return { ...behind, ...sessionPolicies(world, account, arn, traits) }
    }
    case 'user':
      return userPolicies(world, caller.account, caller.userName, caller.arn)
  }
}

function userPolicies(
  world: World,
  account: AccountId,
  userName: string,
  arn: string,
): Pick<PolicySet, 'identity' | 'boundary'> {
  const { iam } = world.accounts[account] ?? {}
  const user = own(iam?.users, userName)
  if (!iam || !user) return { identity: [] }
  const groups = user.groups.flatMap((name) => {
    const group = own(iam.groups, name)
    return group ? carried(world, account, `group/${name}`, group) : []
  })
  return {
    identity: [
      ...carried(world, account, `user/${userName}`, user),
      ...groups,
      ...(iam.passwordPolicy?.AllowUsersToChangePassword
        ? [policy('identity', 'password-policy', 'the account password policy', ownPasswordPolicy(arn))]
        : []),
    ],
    ...boundaryOf(world, account, user.boundary),
  }
}

/** What was passed when the session was made; several add up. */
function sessionPolicies(
  world: World,
  account: AccountId,
  arn: string,
  { policy: inline, policyArns = [] }: SessionTraits,
): Pick<PolicySet, 'session'> {
  const session = [
    ...(inline === undefined ? [] : [policy('session', `${arn}/session`, 'session policy', inline)]),
    ...policyArns.flatMap((policyArn) => {
      const managed = managedPolicy(world, account, policyArn)
      return managed ? [{ ...policy('session', policyArn, managed.name, managed.text), arn: policyArn }] : []
    }),
  ]
  return inline === undefined && policyArns.length === 0 ? {} : { session }
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
  if (resource.startsWith('arn:aws:dynamodb:')) return tablePolicy(world, resource)
  if (resource.startsWith('arn:aws:lambda:')) return functionPolicy(world, resource)
  if (resource.startsWith('arn:aws:sns:')) return policyOfTopic(world, resource)
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

/** A table's policy speaks of its indexes, too. AWS: DynamoDB Developer Guide, "Resource-based policies", 2026-11. */
function tablePolicy(world: World, arn: string): Policy | undefined {
  const table = lookUpTable(world, '', arn)
  return (
    table?.policy && {
      ...policy('resource', `table/${table.name}`, 'the table policy', table.policy.text),
      attachedTo: `table/${table.name}`,
    }
  )
}

function policyOfTopic(world: World, arn: string): Policy | undefined {
  const topic = lookUpTopic(world, arn)
  const id = `topic/${topic?.name ?? ''}`
  return topic && { ...policy('resource', id, 'the topic policy', topicPolicy(arn, topic)), attachedTo: id }
}

/** A function's policy, or that of the version or alias that is named. */
function functionPolicy(world: World, arn: string): Policy | undefined {
  const target = targetOf('', { FunctionName: arn })
  const one = lookUpFunction(world, target)
  const statements = one ? statementsFor(one, target.qualifier) : []
  if (!one || statements.length === 0) return undefined
  const id = `function/${one.name}`
  return {
    ...policy('resource', `${id}/${target.qualifier}`, 'the function policy', policyView(statements)),
    attachedTo: id,
  }
}

function policy(type: PolicyType, id: string, name: string, text: string): Policy {
  return { id, name, type, text, document: documentOf(text) }
}

const MOST = 2000 // texts whose documents are kept; when there are more, all are forgotten
const documents = new Map<string, unknown>()

/** One text is one document: the engine remembers by it what it has compiled. Nobody changes a document. */
function documentOf(text: string): unknown {
  if (documents.has(text)) return documents.get(text)
  const document = parsed(text)
  if (documents.size >= MOST) documents.clear()
  documents.set(text, document)
  return document
}

/** Only what was checked gets saved; a fixture may be broken on purpose, and then allows nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Behind a federated user of root stand no policies, and all permissions. */
const ROOT = {
  identity: [
    policy(
      'identity',
      'root',
      'the root user',
      JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }),
    ),
  ],
}
