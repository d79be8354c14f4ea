// Files of evaluation cases: a request, the policies, the decision that AWS's documentation gives. Bare documents stand
// where the engine takes policies; where the ARN of one matters, a document with its ARN. Strict: a misspelt field is an
// error, not a case that passes by accident.

import * as z from 'zod/mini'
import { evaluate } from './evaluate.ts'
import type { Policy, PolicySet, PolicyType, Request, Result } from './types.ts'

const text = z.string()
const bare = z.record(text, z.unknown())
const withArn = z.strictObject({ arn: text, document: bare })
const document = z.union([withArn, bare.check(z.refine((found) => !('arn' in found || 'document' in found)))])
const documents = z.array(document)
type Document = z.infer<typeof document>
const tags = z.record(text, text)
const account = z.strictObject({
  id: text,
  orgId: z.optional(text),
  orgPath: z.optional(text),
  isManagement: z.optional(z.boolean()),
})
const session = {
  arn: text,
  tags: z.optional(tags),
  mfa: z.optional(z.boolean()),
  tokenIssueTime: z.optional(text),
}
const role = { ...session, roleArn: text, id: z.optional(text), mfaAge: z.optional(z.number()) }
const user = { ...session, id: z.optional(text), mfaAge: z.optional(z.number()) }
const principal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('root'), arn: text }),
  z.strictObject({
    kind: z.literal('user'),
    ...user,
    credential: z.optional(z.enum(['longTerm', 'temporary'])),
  }),
  z.strictObject({ kind: z.literal('roleSession'), ...role }),
  z.strictObject({ kind: z.literal('serviceLinkedRole'), ...role }),
  z.strictObject({ kind: z.literal('federatedUser'), ...session, issuerArn: text }),
  z.strictObject({ kind: z.literal('service'), service: text }),
  z.strictObject({ kind: z.literal('federatedIdentity'), provider: text }),
  z.strictObject({ kind: z.literal('anonymous') }),
])
const evaluationCase = z.strictObject({
  id: text,
  title: text,
  rule: z.union([text, z.array(text).check(z.minLength(1))]), // ids of rules.ts
  source: text,
  request: z.strictObject({
    principal,
    action: text,
    resource: text,
    accounts: z.strictObject({ principal: z.optional(account), resource: account }),
    context: z.record(text, z.union([text, z.array(text), z.null()])),
    contextIsComplete: z.optional(z.boolean()),
    s3BlockPublicAccess: z.optional(z.strictObject({ restrictPublicBuckets: z.optional(z.boolean()) })),
    awsManagedKey: z.optional(z.boolean()),
  }),
  policies: z.strictObject({
    identity: z.optional(documents),
    resource: z.optional(document),
    boundary: z.optional(document),
    session: z.optional(documents),
    scps: z.optional(z.array(documents)),
    rcps: z.optional(z.array(documents)),
    endpoint: z.optional(documents),
  }),
  expect: z.strictObject({
    decision: z.enum(['Allow', 'ExplicitDeny', 'ImplicitDeny']),
    decidedBy: text,
    message: z.optional(text),
    warnings: z.optional(z.array(text)), // codes, in their order
  }),
})
const caseFile = z.strictObject({
  format: z.optional(text),
  what: z.optional(text),
  doc: z.optional(text),
  count: z.optional(z.number()),
  cases: z.array(evaluationCase).check(z.minLength(1)),
})

export type EvaluationCase = z.infer<typeof evaluationCase>
export type Documents = EvaluationCase['policies']

export interface CaseOutcome {
  readonly id: string
  readonly title: string
  readonly passed: boolean
  readonly expected: string
  readonly found: string
  readonly request: Request
  readonly policies: PolicySet
  readonly result: Result
}

/** Reads a case file that JSON.parse has read. A file of another shape gives the first place at fault and the reason. */
export function readCases(file: unknown): readonly EvaluationCase[] | string {
  const read = caseFile.safeParse(file)
  if (read.success) return read.data.cases
  const [issue] = read.error.issues
  return issue ? `${issue.path.join('.') || 'the file'}: ${problem(issue)}` : 'not a file of evaluation cases'
}

function problem(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `no such field: ${issue.keys.map((key) => `\`${key}\``).join(', ')}`
    case 'invalid_type':
      return `should be of type ${issue.expected}`
    case 'invalid_value':
      return `should be one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return 'is empty'
    default:
      return 'is none of the known forms'
  }
}

export function runCase({ id, title, request: asked, policies: documents, expect }: EvaluationCase): CaseOutcome {
  // The schema gives `undefined` as a value where the types say absent; the engine takes both alike.
  const request = asked as Request
  const policies = policySet(documents)
  const result = evaluate(request, policies)
  const { decision, decidedBy, message, warnings } = result
  const expected = outcomeOf(expect)
  const found = outcomeOf({
    decision,
    decidedBy,
    ...(expect.message !== undefined && { message: message ?? 'none' }),
    ...(expect.warnings && { warnings: warnings.map(({ code }) => code) }),
  })
  return { id, title, passed: expected === found, expected, found, request, policies, result }
}

/** What is expected and what is found, in the same words. */
function outcomeOf({ decision, decidedBy, message, warnings }: EvaluationCase['expect']): string {
  return [
    `${decision} by ${decidedBy}`,
    ...(message === undefined ? [] : [`message: ${message}`]),
    ...(warnings ? [`warnings: ${warnings.join(', ') || 'none'}`] : []),
  ].join('; ')
}

/** The documents of a case in their places. */
export function policySet({ identity = [], resource, boundary, session, scps, rcps, endpoint }: Documents): PolicySet {
  const list = (type: PolicyType, name: string, all: readonly Document[]): Policy[] =>
    all.map((one, index) => ({ id: `${name}/${index}`, name: `${name} ${index}`, type, ...documentOf(one) }))
  const one = (type: PolicyType, found: Document): Policy => ({ id: type, name: type, type, ...documentOf(found) })
  return {
    identity: list('identity', 'identity', identity),
    ...(resource && { resource: one('resource', resource) }),
    ...(boundary && { boundary: one('boundary', boundary) }),
    ...(session && { session: list('session', 'session', session) }),
    ...(scps && { scps: scps.map((level, index) => list('scp', `scp/${index}`, level)) }),
    ...(rcps && { rcps: rcps.map((level, index) => list('rcp', `rcp/${index}`, level)) }),
    ...(endpoint && { endpoint: list('endpoint', 'endpoint', endpoint) }),
  }
}

function documentOf(found: Document): Pick<Policy, 'document' | 'arn'> {
  const { arn, document } = found ?? {} // a generated case may hold anything
  return typeof arn === 'string' ? { arn, document } : { document: found }
}
