// Codes → sentences. Records over the unions, so that a new code does not compile until it has its words. All of them are
// in this one file, long as it is, so that whoever words or translates them finds them together.

import type {
  ConditionTrace,
  Decision,
  ExplainCode,
  Granted,
  GrantLevel,
  PolicyType,
  Principal,
  PrincipalReason,
  Refused,
  Request,
  ResourceReason,
  Result,
  SkipReason,
  StepId,
  StepStatus,
  StepTrace,
  WarningCode,
} from '#engine'
import type { Found } from '#lessons'

type Args = Readonly<Record<string, string>>

export const stepTitle: Record<StepId, string> = {
  precheck: 'Request',
  deny: 'Is there an explicit deny?',
  rcp: 'Resource control policies',
  scp: 'Service control policies',
  vpce: 'VPC endpoint policy',
  resource: 'Resource-based policy',
  identity: 'Identity-based policies',
  boundary: 'Permissions boundary',
  session: 'Session policies',
  result: 'Result',
  s3bpa: 'S3 Block Public Access',
}

/** What a beginner needs to know about a step; shown with its details. */
export const stepHelp: Record<StepId, string> = {
  precheck: 'AWS knows who is asking, what for and from where. A few requests need no permission at all.',
  deny: 'Every policy that bears on the request is searched for a statement that forbids it. One match ends the evaluation.',
  rcp: 'An organization can limit what anybody may do with its resources. This account is in no organization unless a lesson says so.',
  scp: 'An organization can limit what its accounts may do. This account is in no organization unless a lesson says so.',
  vpce: 'A private network path to AWS can carry a policy of its own.',
  resource: 'A policy on the thing itself, such as a bucket policy. In one account it can allow on its own.',
  identity:
    'The policies attached to the user or role, and to the groups of the user. Nothing is allowed unless one of them says so.',
  boundary: 'A ceiling on what a user or role may be given. It never grants anything.',
  session: 'A policy passed in when a role was assumed. It narrows the session, it never grants anything.',
  result: 'What AWS answers.',
  s3bpa: 'A switch on buckets and accounts that cuts off public access, whatever the bucket policy says.',
}

export const statusWord: Record<StepStatus, string> = {
  pass: 'Passed',
  allow: 'Allowed here',
  explicitDeny: 'Explicit deny',
  implicitDeny: 'Nothing allows it',
  skipped: 'Does not apply',
  notReached: 'Not reached',
}

/** The status of a step. Where no policy speaks, but the service itself, the word for a policy would be wrong. */
export function stepWord({ status, explain: { code } }: StepTrace): string {
  return ownWord[code] ?? statusWord[status]
}
const ownWord: Partial<Record<ExplainCode, string>> = {
  'service-refuses': 'Refused',
  'public-access-blocked': 'Blocked',
}

export const decisionWord: Record<Decision, string> = {
  Allow: 'Allowed',
  ExplicitDeny: 'Explicit deny',
  ImplicitDeny: 'Implicit deny',
}

/** The decision, for the head of the verdict. */
export function verdictWord({ decision, decidedBy }: Result): string {
  return decidedBy === 'service' ? 'Denied by the service' : decisionWord[decision]
}

/** The end of the chart. A denial by the service itself is by no policy, nor by the lack of one. */
export function endWords({ decision, decidedBy }: Result): { readonly title: string; readonly note: string } {
  if (decision === 'Allow') return { title: 'Allowed', note: 'at once' }
  if (decidedBy === 'service') return { title: 'Denied', note: 'by the service' }
  return { title: 'Denied', note: decision === 'ExplicitDeny' ? 'explicitly' : 'by default' }
}

export const policyTypeWord: Record<PolicyType, string> = {
  identity: 'an identity-based policy',
  resource: 'a resource-based policy',
  boundary: 'a permissions boundary',
  session: 'a session policy',
  scp: 'a service control policy',
  rcp: 'a resource control policy',
  endpoint: 'a VPC endpoint policy',
}

export const skipped: Record<SkipReason, string> = {
  'none-attached': 'none here',
  'management-account': 'not for the management account',
  'service-linked-role': 'not for a service-linked role',
  root: 'not for the root user',
  'service-principal': 'not for an AWS service',
  anonymous: 'not for a caller without AWS credentials',
  'service-not-supported': 'this service does not support it',
  'aws-managed-key': 'not for a key that AWS manages',
  'not-a-session': 'not a role session',
  'direct-grant': 'the resource policy has granted it directly',
  'entity-grant': 'the resource policy has granted it',
  'not-s3': 'not an S3 request',
}

export const explain: Record<ExplainCode, (args: Args) => string> = {
  'signed-request': () => 'An ordinary request: the policies decide.',
  'no-permission-required': () => 'Whoever is signed in may ask this. It needs no permission.',
  'service-refuses': () => 'The service refuses this caller, whatever the policies say.',
  'no-deny': ({ count = '0' }) =>
    count === '0' ? 'No statement to forbid it.' : `No: ${statements(count)} read, none forbids it.`,
  'deny-found': ({ sid, policyName, policyType }) =>
    `Yes: ${sid ? `${sid} in ` : ''}${policyName || 'a policy'}${typeOf(policyType)}.`,
  allowed: ({ sid, policyName }) => `Yes: ${sid ? `${sid} in ` : ''}${policyName || 'a policy'}.`,
  'no-allow': ({ action }) => `Nothing allows ${action ?? 'it'}.`,
  'level-without-allow': ({ level }) => `Nothing allows it at ${level || 'one level'}.`,
  delegates: () => "It names the account: the caller's own policies decide.",
  'limits-still-apply': () => 'Yes, but boundary and session policy still limit.',
  'no-grant-needed': () => 'Allows nothing. It need not, in one account.',
  'not-applicable': () => 'Does not apply.',
  'not-reached': () => 'Not reached.',
  'result-allow': () => 'Nothing has refused it.',
  'public-access-blocked': () => 'Public access is blocked.',
  'not-blocked': () => 'It does not block this request.',
}

/** The kind of a policy by the step where it counts. The policy of a VPC endpoint has another name there. */
function typeOf(kind = ''): string {
  const word = new Map<string, string>([...Object.entries(policyTypeWord), ['vpce', policyTypeWord.endpoint]]).get(kind)
  return word ? `, ${word}` : ''
}

/** How closely a principal that matched names the caller. */
export const grantWord: Record<GrantLevel, string> = {
  direct: 'covers the caller itself',
  entity: 'names the role or user behind this session',
  account: 'names the whole account of the caller',
}

export const principalReason: Record<PrincipalReason, string> = {
  'no-principal-element': 'the statement names no principal',
  'other-account': 'it names another account',
  'other-user': 'it names somebody else',
  'other-role': 'it names a role that is not the role of this caller',
  'other-session': 'it names a session that is not this one',
  'path-differs': 'the path differs',
  'case-differs': 'upper and lower case differ',
  'wildcard-in-arn': 'a principal cannot be matched with a wildcard inside its ARN',
  'other-service': 'it names an AWS service that is not this caller',
  'other-provider': 'it names an identity provider that is not this caller',
  anonymous: 'nobody is signed in, so only * matches',
}

export const resourceReason: Record<ResourceReason, string> = {
  'segment-differs': 'it names another resource',
  'case-differs': 'upper and lower case differ',
  'bucket-vs-object': 'a bucket and the objects in it are different resources',
  'variable-unresolved': 'a policy variable has no value in this request',
  'resource-level-unsupported': 'this action works on no single resource, so only * matches',
  'short-arn': 'the ARN has too few parts',
}

export const because: Record<ConditionTrace['because'], string> = {
  compared: 'compared',
  'key-missing': 'the request does not carry this key',
  'key-missing-negated': 'the request does not carry this key, so a negated test holds',
  'key-missing-if-exists': 'the request does not carry this key, and IfExists lets that pass',
  'key-missing-forall': 'the request does not carry this key, so ForAllValues holds',
  'key-missing-forany': 'the request does not carry this key, so ForAnyValue fails',
  'null-test': 'tests whether the key is there',
  'multivalue-without-set-operator': 'several values need ForAllValues or ForAnyValue',
  'type-error': 'the value does not fit the operator',
  'unknown-operator': 'no such operator, so the statement never applies',
}

interface Asked {
  readonly who: string
  readonly what: string // the action, on the resource
  readonly policy: string // the policy on the resource, by the name of its kind
}

/** The verdict in one sentence, by what it rests on. */
export function verdict({ decision, decidedBy }: Result, { action, resource, principal }: Request): string {
  const sentences: Readonly<Record<string, (asked: Asked) => string>> = decision === 'Allow' ? granted : refused
  const asked = {
    who: principal.kind === 'root' ? 'the root user' : callerName(principal),
    what: resource === '*' ? action : `${action} on ${shortResource(resource)}`,
    policy: resourcePolicy(action, resource),
  }
  return sentences[decidedBy]?.(asked) ?? decisionWord[decision]
}
const granted: Record<Granted, (asked: Asked) => string> = {
  identity: ({ who, what }) => `Nothing forbids it, and this allows ${who} ${what}.`,
  resource: ({ who, what, policy }) => `Nothing forbids it, and ${policy} by itself allows ${who} ${what}.`,
  'resource+identity': ({ who, what, policy }) =>
    `Nothing forbids it. It takes two to allow ${who} ${what}: ${policy} and an identity-based policy. Both do.`,
  root: () => 'The root user needs no policy in its own account.',
  'no-permission-required': () => 'Whoever is signed in may ask this. It needs no permission.',
}
const forbidden = (): string => 'A Deny that matches ends the evaluation, whatever else allows it.'
const refused: Record<Refused, (asked: Asked) => string> = {
  'explicit-deny:rcp': forbidden,
  'explicit-deny:scp': forbidden,
  'explicit-deny:vpce': forbidden,
  'explicit-deny:resource': forbidden,
  'explicit-deny:identity': forbidden,
  'explicit-deny:boundary': forbidden,
  'explicit-deny:session': forbidden,
  scp: ({ what }) => `Each level of the organization has to allow ${what}, and at one nothing does.`,
  vpce: ({ what }) => `Nothing forbids it, but the policy of the VPC endpoint does not allow ${what}.`,
  resource: ({ who, what, policy }) =>
    `Nothing forbids it, but ${policy} has to allow ${who} ${what}, and nothing there does.`,
  identity: ({ who, what }) =>
    `Nothing forbids it, but nothing attached to ${who} allows ${what}. What is not allowed is denied.`,
  boundary: ({ who, what }) => `The permissions boundary of ${who} does not allow ${what}, so nothing else can.`,
  session: ({ what }) => `A session can do no more than its session policy allows, and none allows ${what}.`,
  service: ({ who }) => `The service itself refuses ${who}, whatever the policies say.`,
  's3-block-public-access': () =>
    'The bucket policy is public, and Block Public Access lets only the account of the owner and AWS services through.',
}

/** What a policy on a resource is called there. */
function resourcePolicy(action: string, resource: string): string {
  if (action.startsWith('sts:')) return 'the trust policy of the role'
  if (/^arn:[^:]*:kms:.*:key\//.test(resource)) return 'the key policy'
  return action.startsWith('s3:') ? 'the bucket policy' : 'the policy on the resource'
}

/** The same as the title of its step. */
export function resourceStepTitle(action: string, resource: string): string {
  return RESOURCE_TITLES.get(resourcePolicy(action, resource)) ?? stepTitle.resource
}
const RESOURCE_TITLES = new Map([
  ['the trust policy of the role', 'Trust policy of the role'],
  ['the key policy', 'Key policy'],
  ['the bucket policy', 'Bucket policy'],
])

/** What is special about the way of a request. */
export function variantOf({ action, resource, principal }: Request, sameAccount: boolean): string {
  if (action.toLowerCase().startsWith('sts:assumerole'))
    return 'Becoming a role. Its trust policy says who may, and the caller needs permission to ask.'
  if (/^arn:[^:]*:kms:.*:key\//.test(resource))
    return 'Using a key. Nobody gets past its key policy, not even the root user.'
  if (principal.kind === 'anonymous')
    return 'Somebody without AWS credentials. Only the policy on the resource can let them in.'
  if (principal.kind === 'service') return 'An AWS service. Only the policy on the resource can let it in.'
  return sameAccount
    ? 'Caller and resource are in one account. One Allow is enough, from either side.'
    : "Two accounts. The caller's side and the owner's side both have to allow it."
}

export const warning: Record<WarningCode, string> = {
  UNREADABLE_REQUEST: 'This request cannot be read, so it is refused.',
  UNREADABLE_STATEMENT: 'This statement cannot be read, so it applies to nothing.',
  FORBIDDEN_ELEMENT: 'A principal cannot stand in this kind of policy; it is not looked at.',
  NOT_PRINCIPAL_ALLOW: 'NotPrincipal with Allow is not supported, so this statement applies to nobody.',
  NOT_PRINCIPAL_INCOMPLETE:
    'To spare somebody surely, NotPrincipal has to list the account as well, and for a session its role, too.',
  SET_OPERATOR_MISSING:
    'This key can have several values. Without ForAllValues or ForAnyValue the condition never holds.',
  UNKNOWN_OPERATOR: 'There is no such condition operator, so this statement never applies.',
}

export const found: Record<Found['code'], (args: Args) => string> = {
  'as-wanted': () => '',
  'state-is': ({ path, value }) => `Found ${value ?? 'nothing'} at ${path ?? 'that place'}.`,
  'state-missing': ({ path }) => `Nothing found at ${path ?? 'that place'} yet.`,
  'no-such-event': ({ eventName }) =>
    eventName ? `Not in the event log yet: ${eventName}.` : 'Not in the event log yet.',
  'event-forbidden': ({ eventName }) => `The log has ${eventName ?? 'it'}, which should not have happened.`,
  'decision-is': ({ principal, action, resource, decision }) =>
    `${nameOf(principal ?? '')}, ${action} on ${shortResource(resource ?? '')}: ${decision === 'Allow' ? 'allowed' : 'denied'}.`,
  'decided-elsewhere': () => 'The decision is right, but another policy makes it.',
  'not-yet': ({ eventName }) => (eventName ? `Not in the event log yet: ${eventName}.` : 'It has not happened yet.'),
  'decision-was': ({ principal, action, resource, decision, eventName }) =>
    `Before ${eventName ?? 'that call'}: ${nameOf(principal ?? '')}, ${action} on ${shortResource(resource ?? '')} was ${decision === 'Allow' ? 'allowed' : 'denied'}.`,
  'not-answered': () => 'Not answered yet.',
  'answered-wrong': ({ right, of }) =>
    right === undefined ? 'Not this one. Look again.' : `${right} of ${of ?? 'them'} are right.`,
  'not-sorted': ({ right, of }) => `${right ?? '0'} of ${of ?? 'them'} are in the right place.`,
  'no-such-policy': ({ policy }) => `There is no ${policy ?? 'such policy'} yet.`,
  'lint-found': ({ policy, codes }) => `The check of ${policy ?? 'the policy'} finds: ${codes ?? ''}.`,
  'lint-missing': ({ policy }) => `The check of ${policy ?? 'the policy'} does not find it yet.`,
  'part-unmet': () => 'Part of it is still missing.',
}

/** `user/ben` → `ben`, `role/PhotoEditor` → `role PhotoEditor`, `root` → `root user`. */
export function nameOf(ref: string): string {
  if (ref === 'root') return 'root user'
  if (ref.startsWith('user/')) return ref.slice(5)
  const [, account, own] = /^(\d{12})\/(.+)$/.exec(ref) ?? []
  if (own !== undefined) return `${nameOf(own)} in ${account}`
  return ref.replace('/', ' ')
}

/** Who asks, for people: `ben`, `root user`, `role PhotoEditor (ben)`. */
export function callerName(principal: Principal): string {
  switch (principal.kind) {
    case 'root':
      return 'root user'
    case 'user':
      return nameOf(ownPart(principal.arn))
    case 'roleSession':
    case 'serviceLinkedRole':
      return ownPart(principal.arn).replace(/^assumed-role\/(.+)\/(.+)$/, 'role $1 ($2)')
    case 'federatedUser':
      return ownPart(principal.arn).replace('federated-user/', 'federated user ')
    case 'service':
      return principal.service
    case 'federatedIdentity':
      return `somebody from ${principal.provider.split('/').at(-1)}`
    case 'anonymous':
      return 'somebody unknown'
  }
}

function ownPart(arn: string): string {
  return arn.split(':').at(-1) ?? ''
}

/** An ARN without the part that all of an account's ARNs share. */
export function shortResource(arn: string): string {
  return arn.replace(/^arn:aws:s3:::/, '').replace(/^arn:aws:(\w+):[\w-]*:\d*:/, '$1 ')
}

function statements(count: string): string {
  return count === '1' ? '1 statement' : `${count} statements`
}
