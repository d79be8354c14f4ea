// Codes → sentences. Records over the unions, so that a new code does not compile until it has its words.

import type {
  ConditionTrace,
  Decision,
  ExplainCode,
  PolicyType,
  PrincipalReason,
  ResourceReason,
  SkipReason,
  StepId,
  StepStatus,
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

export const decisionWord: Record<Decision, string> = {
  Allow: 'Allowed',
  ExplicitDeny: 'Explicit deny',
  ImplicitDeny: 'Implicit deny',
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
  anonymous: 'nobody is signed in',
  'service-not-supported': 'this service does not support it',
  'aws-managed-key': 'not for a key that AWS manages',
  'not-a-session': 'not a role session',
  'direct-grant': 'the resource policy has granted it directly',
  'entity-grant': 'the resource policy has granted it',
  'not-s3': 'not an S3 request',
}

export const explain: Record<ExplainCode, (args: Args) => string> = {
  'signed-request': () => 'Signed in, so AWS knows who asks.',
  'no-permission-required': () => 'Everybody may ask this. It needs no permission.',
  'service-refuses': () => 'The service refuses this itself.',
  'no-deny': ({ count = '0' }) =>
    count === '0' ? 'No statement to forbid it.' : `No: ${statements(count)} read, none forbids it.`,
  'deny-found': ({ sid, policyName }) => `Yes: ${sid ? `${sid} in ` : ''}${policyName ?? 'a policy'}.`,
  allowed: ({ sid, policyName }) => `Yes: ${sid ? `${sid} in ` : ''}${policyName ?? 'a policy'}.`,
  'no-allow': ({ action }) => `Nothing allows ${action ?? 'it'}.`,
  'level-without-allow': ({ level }) => `Nothing allows it at ${level ?? 'one level'}.`,
  delegates: () => 'It leaves the decision to the account.',
  'limits-still-apply': () => 'Yes, but the limits below still apply.',
  'no-grant-needed': () => 'Says nothing. It need not, in one account.',
  'not-applicable': () => 'Does not apply.',
  'not-reached': () => 'Not reached.',
  'result-allow': () => 'Something allows it, nothing forbids.',
  'result-deny': () => 'The request is refused.',
  'public-access-blocked': () => 'Public access is blocked.',
  'not-blocked': () => 'Nothing public about this request.',
}

export const principalReason: Record<PrincipalReason, string> = {
  'no-principal-element': 'the statement names no principal',
  'other-account': 'it names another account',
  'other-user': 'it names another user',
  'other-role': 'it names another role',
  'other-session': 'it names another session',
  'path-differs': 'the path differs',
  'case-differs': 'upper and lower case differ',
  'wildcard-in-arn': 'a principal cannot be matched with a wildcard inside its ARN',
  'other-service': 'it names another service',
  'other-provider': 'it names another identity provider',
  anonymous: 'nobody is signed in',
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
  'not-answered': () => 'Not answered yet.',
  'answered-wrong': () => 'Not this one. Look again at the picture.',
  'part-unmet': () => 'Part of it is still missing.',
}

/** Findings of `parsePolicy`. An unknown code still says what is known of it. */
export function finding(code: string, args: Args): string {
  return findings[code]?.(args) ?? `${code}${args.problem ? `: ${args.problem}` : ''}`
}
const findings: Readonly<Record<string, (args: Args) => string>> = {
  JSON_SYNTAX: ({ problem }) =>
    `This is not JSON yet: ${syntax[problem ?? ''] ?? problem ?? 'look at the marked place'}.`,
  NOT_AN_OBJECT: () => 'A policy is one JSON object, written in { and }.',
  TOO_DEEP: () => 'Too many brackets inside each other. A policy needs about ten levels.',
  TOO_LARGE: () => 'This text is far larger than any policy may be.',
  DUPLICATE_KEY: ({ key }) => `\`${key}\` stands here twice. Only one of them would count.`,
  UNKNOWN_ELEMENT: ({ key, nearest }) =>
    `A policy has no element \`${key}\`.${nearest ? ` Did you mean \`${nearest}\`?` : ''}`,
  BAD_VERSION: () => 'The only versions are "2012-10-17" and "2008-10-17". Use "2012-10-17".',
  MISSING_VERSION: () => 'Without "Version": "2012-10-17" AWS reads the policy by the rules of 2008.',
  EXCLUSIVE_PAIR: ({ first, second }) => `\`${first}\` and \`${second}\` exclude each other. Keep one.`,
  MISSING_STATEMENT: () => 'A policy needs at least one statement.',
  MISSING_EFFECT: () => 'Each statement needs "Effect": "Allow" or "Deny".',
  BAD_EFFECT: () => 'An effect is "Allow" or "Deny", written just so.',
  MISSING_ACTION: () => 'Each statement needs an "Action" (or "NotAction").',
  MISSING_RESOURCE: () => 'Each statement here needs a "Resource" (or "NotResource").',
  PRINCIPAL_REQUIRED: () => 'A policy on a resource has to say for whom: add "Principal".',
  FORBIDDEN_ELEMENT: ({ key }) => `\`${key}\` cannot stand in this kind of policy.`,
  BAD_SID: () => 'A Sid holds letters and digits only.',
  DUPLICATE_SID: ({ sid }) => `Two statements are called \`${sid}\`. Each Sid names one.`,
}
const syntax: Readonly<Record<string, string>> = {
  'comma-expected': 'a comma is missing before this',
  'colon-expected': 'a colon is missing before this',
  'value-expected': 'a value is missing here',
  'trailing-comma': 'there is a comma too many',
  'property-name-expected': 'a name in double quotes is missing here',
  'close-brace-expected': 'a closing } is missing',
  'close-bracket-expected': 'a closing ] is missing',
  'unclosed-string': 'a closing quote is missing',
  comment: 'JSON has no comments',
  'single-quotes': 'JSON wants double quotes',
  'end-expected': 'something stands after the last }',
  'invalid-symbol': 'this word needs double quotes',
  'invalid-character': 'a character here cannot stand in a text',
  'invalid-escape': 'after a backslash only " \\ / b f n r t u may stand',
  'invalid-number': 'this is no number',
}

/** `user/ben` → `ben`, `role/PhotoEditor` → `role PhotoEditor`, `root` → `root user`. */
export function nameOf(ref: string): string {
  if (ref === 'root') return 'root user'
  if (ref.startsWith('user/')) return ref.slice(5)
  return ref.replace('/', ' ')
}

/** An ARN without the part that all of an account's ARNs share. */
export function shortResource(arn: string): string {
  return arn.replace(/^arn:aws:s3:::/, '').replace(/^arn:aws:(\w+):[\w-]*:\d*:/, '$1 ')
}

function statements(count: string): string {
  return count === '1' ? '1 statement' : `${count} statements`
}
