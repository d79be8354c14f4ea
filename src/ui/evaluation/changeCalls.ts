// A proposed change as the calls that make it in the account. Null: no call does, e.g. where the request is to be another.

import type { Call, Evaluation, World } from '#account'
import { allPolicies, applyChange, type Change, type Edit, type Policy, type Principal } from '#engine'
import { saveCalls } from '../editor/draft.ts'

type Made = Omit<Call, 'as'>

export function callsOf(world: World, evaluation: Evaluation, change: Change): readonly Made[] | null {
  const { policies: after } = applyChange(evaluation.request, evaluation.policies, change)
  const edited = new Set(change.edits.flatMap((edit) => (edit.on === 'policy' ? [edit.policyId] : [])))
  const saves = [...edited].map((id) => {
    const policy = allPolicies(after).find((one) => one.id === id)
    return policy ? saved(world, evaluation, policy) : null
  })
  const others = change.edits.flatMap((edit) => (edit.on === 'policy' ? [] : [callOf(world, evaluation, edit)]))
  const all = [...saves, ...others]
  return all.includes(null) ? null : all.flatMap((calls) => calls ?? [])
}

export function textOf(document: unknown): string {
  return JSON.stringify(document, null, 2)
}

type Save = (name: string, part: string, text: string) => Made

/** How a policy is written, by what the account calls it. A managed policy has an ARN for its id. */
const SAVES: readonly (readonly [id: RegExp, save: Save])[] = [
  [
    /^user\/([^/]+)\/inline\/(.+)$/,
    (UserName, PolicyName, PolicyDocument) => ({
      operation: 'iam.PutUserPolicy',
      input: { UserName, PolicyName, PolicyDocument },
    }),
  ],
  [
    /^group\/([^/]+)\/inline\/(.+)$/,
    (GroupName, PolicyName, PolicyDocument) => ({
      operation: 'iam.PutGroupPolicy',
      input: { GroupName, PolicyName, PolicyDocument },
    }),
  ],
  [
    /^role\/([^/]+)\/inline\/(.+)$/,
    (RoleName, PolicyName, PolicyDocument) => ({
      operation: 'iam.PutRolePolicy',
      input: { RoleName, PolicyName, PolicyDocument },
    }),
  ],
  [
    /^role\/([^/]+)\/(trust)$/,
    (RoleName, _trust, PolicyDocument) => ({
      operation: 'iam.UpdateAssumeRolePolicy',
      input: { RoleName, PolicyDocument },
    }),
  ],
  [
    /^(bucket)\/([^/]+)$/,
    (_bucket, Bucket, Policy) => ({ operation: 's3.PutBucketPolicy', input: { Bucket, Policy } }),
  ],
  [
    /^[^/]+\/arn:aws:organizations::(\d{12}):policy\/.*\/(p-[^/]+)$/,
    (_account, PolicyId, Content) => ({ operation: 'organizations.UpdatePolicy', input: { PolicyId, Content } }),
  ],
]

function saved(world: World, evaluation: Evaluation, policy: Policy): readonly Made[] | null {
  const { id, document, name, type } = policy
  if (!isAtHome(world, evaluation, type) || hasForeignStatements(world, policy)) return null
  const text = textOf(document)
  if (id.startsWith('arn:aws:iam::')) return saveCalls({ id, kind: 'managed', name, arn: id }, world, text)
  for (const [pattern, save] of SAVES) {
    const [whole, first = '', second = ''] = pattern.exec(id) ?? []
    if (whole !== undefined) return [save(first, second, text)]
  }
  return null
}

/** The ids of what hangs on users and roles do not say whose account it is: calls are made in the learner's. */
function isAtHome({ home }: World, { request: { accounts } }: Evaluation, type: Policy['type']): boolean {
  if (type === 'scp' || type === 'rcp') return true
  return (type === 'resource' ? accounts.resource.id : accounts.principal?.id) === home
}

/** An access control list is shown as statements of the bucket policy, and cannot be saved as such. */
function hasForeignStatements(world: World, { id }: Policy): boolean {
  const [, name = ''] = /^bucket\/(.+)$/.exec(id) ?? []
  const bucket = world.accounts[world.home]?.s3.buckets[name]
  return bucket?.ownership !== undefined && bucket.ownership !== 'BucketOwnerEnforced'
}

type SetOrRequestEdit = Exclude<Edit, { on: 'policy' }>

function callOf(world: World, evaluation: Evaluation, edit: SetOrRequestEdit): readonly Made[] | null {
  const { request } = evaluation
  switch (edit.code) {
    case 'add-policy':
      return added(request.principal, request.resource, policyIn(edit.after))
    case 'remove-policy':
      return removed(request.principal, policyIn(edit.before))
    case 'block-public-access':
      return publicAccess(world, bucketOf(request.resource), true)
    case 'unblock-public-access':
      return publicAccess(world, bucketOf(request.resource), false)
    default:
      return null
  }
}

/** The other three settings stay. Where the account blocks as well, the bucket's own switch opens nothing. */
function publicAccess(world: World, name: string, RestrictPublicBuckets: boolean): readonly Made[] | null {
  const s3 = world.accounts[world.home]?.s3
  const bucket = s3?.buckets[name]
  if (!bucket || (s3.publicAccessBlock?.RestrictPublicBuckets && !RestrictPublicBuckets)) return null
  const PublicAccessBlockConfiguration = { ...bucket.publicAccessBlock, RestrictPublicBuckets }
  return [{ operation: 's3.PutPublicAccessBlock', input: { Bucket: name, PublicAccessBlockConfiguration } }]
}

/** An absent list comes with its first policy. */
function policyIn(fragment: unknown): Policy {
  return (Array.isArray(fragment) ? fragment[0] : fragment) as Policy // the engine puts policies there, nothing else
}

function added(principal: Principal, resource: string, { type, name, document }: Policy): readonly Made[] | null {
  const text = textOf(document)
  const holder = holderOf(principal)
  if (type === 'identity' && holder)
    return [
      { operation: `iam.Put${holder.kind}Policy`, input: { ...holder.input, PolicyName: name, PolicyDocument: text } },
    ]
  const Bucket = bucketOf(resource)
  return type === 'resource' && Bucket ? [{ operation: 's3.PutBucketPolicy', input: { Bucket, Policy: text } }] : null
}

function removed(principal: Principal, { id, type, name, arn, attachedTo }: Policy): readonly Made[] | null {
  if (type === 'boundary') {
    const holder = holderOf(principal)
    return holder && [{ operation: `iam.Delete${holder.kind}PermissionsBoundary`, input: holder.input }]
  }
  if (type === 'resource') {
    const [, Bucket] = /^bucket\/(.+)$/.exec(id) ?? []
    return Bucket === undefined ? null : [{ operation: 's3.DeleteBucketPolicy', input: { Bucket } }]
  }
  const carrier = carrierOf(attachedTo ?? '')
  if (type !== 'identity' || !carrier) return null
  return arn === undefined
    ? [{ operation: `iam.Delete${carrier.kind}Policy`, input: { ...carrier.input, PolicyName: name } }]
    : [{ operation: `iam.Detach${carrier.kind}Policy`, input: { ...carrier.input, PolicyArn: arn } }]
}

interface Carrier {
  readonly kind: 'User' | 'Group' | 'Role'
  readonly input: Readonly<Record<string, string>>
}

const KINDS = new Map<string, Carrier['kind']>([
  ['user', 'User'],
  ['group', 'Group'],
  ['role', 'Role'],
])

/** `group/Admins` → how operations speak of it. */
function carrierOf(ref: string): Carrier | null {
  const [word = '', name = ''] = ref.split('/')
  const kind = KINDS.get(word)
  return kind ? { kind, input: { [`${kind}Name`]: name } } : null
}

function holderOf(principal: Principal): Carrier | null {
  const arn = 'roleArn' in principal ? principal.roleArn : principal.kind === 'user' ? principal.arn : ''
  const [, word, name] = /:(user|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  return word === undefined ? null : carrierOf(`${word}/${name}`)
}

function bucketOf(resource: string): string {
  return /^arn:aws:s3:::([^/]+)/.exec(resource)?.[1] ?? ''
}
