// The one place that says which keys a lesson file may have. Strict: a misspelt key is an error with its place.

import * as z from 'zod'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use small letters, digits and hyphens')
const text = z.string().min(1).max(4000)
const principal = z.string().regex(/^(root|user\/[\w+=,.@-]+|role\/[\w+=,.@-]+)$/, 'write root, user/NAME or role/NAME')
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)])
const count = { eq: z.number().optional(), gte: z.number().optional(), lte: z.number().optional() }

const state = z.strictObject({
  path: text,
  count: z.strictObject(count).optional(),
  equals: z.unknown().optional(),
  matches: z.string().optional(),
  in: z.array(z.unknown()).optional(),
  exists: z.boolean().optional(),
})
const filter = z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]))
const events = z.strictObject({
  some: filter.optional(),
  none: filter.optional(),
  count: z.strictObject({ of: filter, ...count }).optional(),
  sequence: z.array(filter).min(1).optional(),
  since: z.literal('lesson').optional(),
})
const expectation = z.enum(['allow', 'deny', 'explicitDeny', 'implicitDeny'])
const context = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const row = z.strictObject({
  principal: oneOrMore(principal).optional(),
  action: oneOrMore(text).optional(),
  resource: oneOrMore(text).optional(),
  context: context.optional(),
  expect: expectation.optional(),
})
const decision = row.extend({
  each: z.array(row).min(1).optional(),
  because: z.strictObject({ policyType: text, sid: z.string().optional(), policy: z.string().optional() }).optional(),
})
const answered = z.union([id, z.strictObject({ question: id, correct: z.boolean().optional() })])

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
  z
    .strictObject({
      state: state.optional(),
      events: events.optional(),
      decision: decision.optional(),
      answered: answered.optional(),
      all: z.array(check).min(1).optional(),
      any: z.array(check).min(1).optional(),
      not: check.optional(),
    })
    .refine(
      (one) => Object.keys(one).length === 1,
      'a check is exactly one of state, events, decision, answered, all, any, not',
    ),
)

const callLine = z.strictObject({ as: principal, api: text, with: z.record(z.string(), z.unknown()).optional() })
const line = z.union([
  z.strictObject({ as: principal, cli: text, fails: z.string().optional() }),
  callLine.extend({ fails: z.string().optional() }),
  z.strictObject({ answer: id, value: z.union([z.string(), z.number(), z.array(z.string())]) }),
])
const lines = z.array(line)
const byStep = z.record(id, lines)

const option = z.union([text, z.strictObject({ id: text, text })])
const step = z.strictObject({
  id,
  watch: callLine.optional(),
  goals: z.array(z.strictObject({ id, text, keep: z.boolean().optional(), check })).optional(),
  hints: z.array(z.union([text, z.strictObject({ text, point: z.string().optional() })])).optional(),
  diagnose: z.array(z.strictObject({ when: check, say: text, example: lines.min(1) })).optional(),
  predict: z
    .strictObject({
      id,
      text,
      decision: z.strictObject({ principal, action: text, resource: text }),
      options: z.array(option).min(2),
      explain: text,
    })
    .optional(),
})

export const lessonSchema = z.strictObject({
  format: z.literal(1, 'this app reads format: 1'),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "write it as '1.0.0'"),
  title: text,
  summary: text,
  minutes: z.number().min(1).max(120),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  objectives: z.array(text).optional(),
  requires: z.array(id).optional(),
  locales: z
    .strictObject({
      source: z.literal('en'),
      translations: z.array(z.string()).max(0, 'translations are not available yet'),
    })
    .optional(),
  account: z.unknown(),
  signIn: principal,
  tools: z
    .strictObject({
      terminal: z.boolean().optional(),
      editor: z.boolean().optional(),
      console: z.array(z.string()).optional(),
      diagram: z.enum(['evaluation', 'none']).optional(),
    })
    .optional(),
  watch: callLine.optional(),
  steps: z.array(step).min(1),
  solution: byStep,
  proof: z
    .strictObject({
      alternatives: z.array(z.strictObject({ name: text, replace: byStep })).optional(),
      nearMisses: z.array(z.strictObject({ name: text, replace: byStep, fails: z.array(id).min(1) })).optional(),
    })
    .optional(),
})

export type RawLesson = z.infer<typeof lessonSchema>
export type RawLine = z.infer<typeof line>

/** What the format knows and this app does not do yet: said plainly, never passed over. */
export const NOT_YET: ReadonlySet<string> = new Set([
  'quiz',
  'activity',
  'sorted',
  'lint',
  'at',
  'needs',
  'flawed',
  'every',
  'console-line',
])
