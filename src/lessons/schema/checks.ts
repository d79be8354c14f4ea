// The closed set of checks, as authors write them.

import * as z from 'zod'
import type { PolicyType } from '#engine'
import {
  action,
  BOUNDED,
  bounds,
  findingCode,
  id,
  isBounded,
  keys,
  oneOrMore,
  principal,
  resource,
  text,
} from './atoms.ts'

const MAX_CASES = 500 // decisions that one check may multiply out to

export const POLICY_TYPES = [
  'identity',
  'resource',
  'boundary',
  'session',
  'scp',
  'rcp',
  'endpoint',
] as const satisfies readonly PolicyType[]

const filter = z
  .record(z.string(), z.union([z.string(), z.boolean(), z.number()]))
  .refine((one) => Object.keys(one).length > 0, 'would fit everything; name at least one field')
  .describe(
    'Field of the record → value, or pattern with * and ?. Means a call that succeeded, unless it names errorCode.',
  )

const ofValues = {
  equals: z.unknown().optional(),
  matches: z.string().optional().describe('A pattern with * and ?'),
  in: z.array(z.unknown()).min(1).optional(),
}
const valueTest = keys({
  ...ofValues,
  where: filter.optional().describe('Fields of the entry itself, as in a filter of events'),
}).refine((one) => Object.keys(one).length > 0, 'needs one of equals, matches, in, where')

const state = keys({
  path: text.describe('Names and dots, * for every member, [*] for every entry: users.*.mfaDevices[*]'),
  count: keys(bounds).refine(isBounded, BOUNDED).optional(),
  ...ofValues,
  exists: z.boolean().optional(),
  some: valueTest.optional().describe('At least one of the values is so'),
  every: valueTest.optional().describe('All of the values are so; there is at least one'),
  none: valueTest.optional().describe('No value is so'),
}).refine((one) => Object.keys(one).length > 1, 'needs one of count, equals, matches, in, exists, some, every, none')

const events = keys({
  some: filter.optional(),
  none: filter.optional(),
  count: keys({ of: filter, ...bounds })
    .refine(isBounded, BOUNDED)
    .optional(),
  sequence: z.array(filter).min(1).optional(),
  since: z.enum(['lesson', 'step']).optional().describe('step: since the goals of the steps before were reached'),
}).refine(
  ({ since: _since, ...tests }) => Object.keys(tests).length === 1,
  'should be exactly one of some, none, count, sequence',
)

const expectation = z.enum(['allow', 'deny', 'explicitDeny', 'implicitDeny'])
export const context = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const row = {
  principal: oneOrMore(principal).optional(),
  action: oneOrMore(action).optional(),
  resource: oneOrMore(resource).optional(),
  context: context.optional(),
  expect: expectation.optional(),
}
const decision = keys({
  ...row,
  each: z.array(keys(row)).min(1).optional().describe('Rows; each takes over what it does not say itself'),
  because: keys({
    policyType: z.enum(POLICY_TYPES),
    sid: z.string().optional(),
    policy: z.string().optional(),
  })
    .optional()
    .describe('Which policy must decide'),
  at: keys({ before: filter }).optional().describe('As the account stood just before every such call'),
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

const answered = z.union([
  id,
  keys({ question: id, correct: z.boolean().optional() }),
  keys({ questions: z.array(id).min(1), gte: z.number().int().min(1).optional() }),
])

const sorted = keys({
  activity: id,
  correct: z.union([z.literal('all'), keys({ gte: z.number().min(1).max(100) })]).optional(),
  firstDrop: z.boolean().optional().describe('Counts where each item was put first'),
})

const lint = keys({
  policy: text.describe('policy/NAME, user/NAME/inline/POLICY, group/…, role/NAME/trust, bucket/NAME, table/NAME'),
  none: z.array(findingCode).optional().describe('Codes that may not be found; [] for any at all'),
  some: z.array(findingCode).min(1).optional(),
  count: keys({ severity: z.enum(['error', 'security', 'warning', 'suggestion']), ...bounds })
    .refine(isBounded, BOUNDED)
    .optional(),
}).refine(
  ({ policy: _policy, ...tests }) => Object.keys(tests).length === 1,
  'should be exactly one of none, some, count',
)

export interface RawCheck {
  state?: z.infer<typeof state> | undefined
  events?: z.infer<typeof events> | undefined
  decision?: z.infer<typeof decision> | undefined
  answered?: z.infer<typeof answered> | undefined
  sorted?: z.infer<typeof sorted> | undefined
  lint?: z.infer<typeof lint> | undefined
  all?: RawCheck[] | undefined
  any?: RawCheck[] | undefined
  not?: RawCheck | undefined
}
export const check: z.ZodType<RawCheck> = z.lazy(() =>
  keys({
    state: state.optional().describe('What the account holds'),
    events: events.optional().describe('What CloudTrail has recorded'),
    decision: decision.optional().describe('What would be decided'),
    answered: answered.optional().describe('A question, or several, answered rightly'),
    sorted: sorted.optional().describe('An activity done rightly'),
    lint: lint.optional().describe('What is found in the text of a policy'),
    all: z.array(check).min(1).optional(),
    any: z.array(check).min(1).optional(),
    not: check.optional(),
  }).refine(
    (one) => Object.keys(one).length === 1,
    'should be exactly one of state, events, decision, answered, sorted, lint, all, any, not',
  ),
)
