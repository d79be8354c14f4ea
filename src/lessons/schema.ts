// The one place that says which keys a lesson file may have. Strict: a misspelt key is an error with its place.

import * as z from 'zod'
import type { PolicyType, StepId } from '#engine'

const MAX_CASES = 500 // decisions that one check may multiply out to

const POLICY_TYPES = [
  'identity',
  'resource',
  'boundary',
  'session',
  'scp',
  'rcp',
  'endpoint',
] as const satisfies readonly PolicyType[]
const STEPS = [
  'precheck',
  'deny',
  'rcp',
  'scp',
  'vpce',
  'resource',
  'identity',
  'boundary',
  'session',
  'result',
  's3bpa',
] as const satisfies readonly StepId[]

/** An object that takes these keys and no others; the issue of an unknown key says as its message which there are. */
function keys<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  })
}

/** Mark of an issue: the format has it, this version does not. */
const notYet = (what: string) => ({ message: `${what} is not available yet`, params: { notYet: true } })

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use small letters, digits and hyphens')
const text = z.string().min(1).max(4000)
const principal = z
  .string()
  .regex(/^(\d{12}\/)?(root|user\/[\w+=,.@-]+|role\/[\w+=,.@-]+)$/, 'write root, user/NAME or role/NAME')
const action = z.string().regex(/^[a-z0-9-]+:[A-Za-z0-9]+$/, 'write SERVICE:Action with a colon, as in s3:ListBucket')
const resource = z.string().regex(/^(\*|arn:[\w-]+:\S+)$/, "write an ARN, or '*'")
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)])
const bounds = { eq: z.number().optional(), gte: z.number().optional(), lte: z.number().optional() }
const isBounded = ({ eq, gte, lte }: { eq?: unknown; gte?: unknown; lte?: unknown }): boolean =>
  eq !== undefined || gte !== undefined || lte !== undefined
const BOUNDED = 'needs one of eq, gte, lte'

const state = keys({
  path: text,
  count: keys(bounds).refine(isBounded, BOUNDED).optional(),
  equals: z.unknown().optional(),
  matches: z.string().optional(),
  in: z.array(z.unknown()).min(1).optional(),
  exists: z.boolean().optional(),
}).refine((one) => Object.keys(one).length > 1, 'needs one of count, equals, matches, in, exists')

const filter = z
  .record(z.string(), z.union([z.string(), z.boolean(), z.number()]))
  .refine((one) => Object.keys(one).length > 0, 'would fit every event; name at least eventName')
const events = keys({
  some: filter.optional(),
  none: filter.optional(),
  count: keys({ of: filter, ...bounds })
    .refine(isBounded, BOUNDED)
    .optional(),
  sequence: z.array(filter).min(1).optional(),
  since: z
    .enum(['lesson', 'step'])
    .refine((since) => since === 'lesson', notYet('`since: step`'))
    .optional(),
}).refine(
  ({ since: _since, ...tests }) => Object.keys(tests).length === 1,
  'should be exactly one of some, none, count, sequence',
)

const expectation = z.enum(['allow', 'deny', 'explicitDeny', 'implicitDeny'])
const context = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const row = {
  principal: oneOrMore(principal).optional(),
  action: oneOrMore(action).optional(),
  resource: oneOrMore(resource).optional(),
  context: context.optional(),
  expect: expectation.optional(),
}
const decision = keys({
  ...row,
  each: z.array(keys(row)).min(1).optional(),
  because: keys({
    policyType: z.enum(POLICY_TYPES),
    sid: z.string().optional(),
    policy: z.string().optional(),
  }).optional(),
}).check(({ value, issues }) => {
  const { each, ...shared } = value
  const rows: readonly (typeof shared)[] = each ?? [{}]
  for (const name of ['principal', 'action', 'expect'] as const)
    if (shared[name] === undefined && rows.some((one) => one[name] === undefined))
      issues.push({ code: 'custom', message: `does not say \`${name}\``, path: [], input: value })
  const many = (one: unknown): number => (Array.isArray(one) ? one.length : 1)
  const cases = rows.reduce(
    (sum, one) =>
      sum +
      many(one.principal ?? shared.principal) *
        many(one.action ?? shared.action) *
        many(one.resource ?? shared.resource),
    0,
  )
  if (cases > MAX_CASES)
    issues.push({ code: 'custom', message: `asks ${cases} decisions, more than ${MAX_CASES}`, path: [], input: value })
})
const answered = z.union([id, keys({ question: id, correct: z.boolean().optional() })])

export interface RawCheck {
  state?: z.infer<typeof state> | undefined
  events?: z.infer<typeof events> | undefined
  decision?: z.infer<typeof decision> | undefined
  answered?: z.infer<typeof answered> | undefined
  all?: RawCheck[] | undefined
  any?: RawCheck[] | undefined
  not?: RawCheck | undefined
}
const check: z.ZodType<RawCheck> = z.lazy(() =>
  keys({
    state: state.optional(),
    events: events.optional(),
    decision: decision.optional(),
    answered: answered.optional(),
    all: z.array(check).min(1).optional(),
    any: z.array(check).min(1).optional(),
    not: check.optional(),
  }).refine(
    (one) => Object.keys(one).length === 1,
    'should be exactly one of state, events, decision, answered, all, any, not',
  ),
)

const request = { as: principal, api: text, with: z.record(z.string(), z.unknown()).optional() }
const callLine = keys(request)
const fails = z.string().min(1).optional()
const line = z.union([
  keys({ as: principal, cli: text, fails }),
  keys({ ...request, fails }),
  keys({ answer: id, value: z.union([z.string(), z.number(), z.array(z.string())]) }),
])
const lines = z.array(line)
const byStep = z.record(id, lines)

const guess = z.enum(['allow', 'explicitDeny', 'implicitDeny', ...STEPS])
const option = z.union([guess, keys({ id: guess, text })])
const step = keys({
  id,
  watch: callLine.optional(),
  goals: z.array(keys({ id, text, keep: z.boolean().optional(), check })).optional(),
  hints: z.array(z.union([text, keys({ text, point: z.string().optional() })])).optional(),
  diagnose: z.array(keys({ when: check, say: text, example: lines.min(1) })).optional(),
  predict: keys({
    id,
    text,
    decision: keys({ principal, action, resource }),
    options: z.array(option).min(2),
    explain: text,
  }).optional(),
})

export const lessonSchema = keys({
  format: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "write it as '1.0.0'"),
  title: text,
  summary: text,
  minutes: z.number().min(1).max(120),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  objectives: z.array(text).optional(),
  requires: z.array(id).optional(),
  locales: keys({
    source: z.literal('en'),
    translations: z.array(z.string()).refine((list) => list.length === 0, notYet('a translation')),
  }).optional(),
  account: z.unknown(),
  signIn: principal,
  tools: keys({
    terminal: z.boolean().optional(),
    editor: z.boolean().optional(),
    console: z.array(z.string()).optional(),
    diagram: z.enum(['evaluation', 'none']).optional(),
  }).optional(),
  watch: callLine.optional(),
  steps: z.array(step).min(1),
  solution: byStep,
  proof: keys({
    alternatives: z.array(keys({ name: text, replace: byStep })).optional(),
    nearMisses: z.array(keys({ name: text, replace: byStep, fails: z.array(id).min(1) })).optional(),
  }).optional(),
})

export type RawLesson = z.infer<typeof lessonSchema>
export type RawLine = z.infer<typeof line>

/** What the format knows and this app does not do yet: said plainly, never passed over. Keys, or the key above and the key. */
export const NOT_YET: ReadonlySet<string> = new Set([
  'quiz',
  'activity',
  'sorted',
  'lint',
  'at',
  'needs',
  'renamed',
  'order',
  'console',
  'state.some',
  'state.every',
  'state.none',
])
