// Predictions, quiz questions and activities, as authors write them.

import * as z from 'zod'
import type { StepId } from '#engine'
import { action, BOUNDED, bounds, id, isBounded, keys, kinds, principal, resource, text, url } from './atoms.ts'
import { context } from './checks.ts'
import { lines } from './lines.ts'

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

const shuffle = z.enum(['seeded', 'none']).optional().describe('seeded: the same for everybody who shares a link')
const source = url.optional().describe('Where AWS says so')

const guess = z.enum(['allow', 'explicitDeny', 'implicitDeny', ...STEPS])
const ofDecision = {
  decision: keys({ principal, action, resource, context: context.optional() }),
  after: lines.optional().describe('Lines that are played first: the answer is what the engine decides then'),
  options: z.array(z.union([guess, keys({ id: guess, text })])).min(2),
}
export const prediction = keys({ id, text, ...ofDecision, explain: text })

/** `lesson`: for reviews; of the questions of a unit. */
const asked = { id, text, explain: text.optional(), source, lesson: text.optional() }
const options = z
  .array(keys({ id, text, correct: z.boolean(), why: text.optional() }))
  .min(2)
  .max(8)
const ordered = z
  .array(keys({ id, text, why: text.optional() }))
  .min(2)
  .max(12)
  .describe('In the right order; learners see another')

export const question = kinds([
  keys({ kind: z.literal('one'), ...asked, options, shuffle }),
  keys({ kind: z.literal('many'), ...asked, options, shuffle }),
  keys({ kind: z.literal('order'), ...asked, items: ordered }),
  keys({
    kind: z.literal('number'),
    ...asked,
    correct: z.union([z.number(), keys(bounds).refine(isBounded, BOUNDED)]),
    unit: text.optional(),
    why: text.optional(),
  }),
  keys({ kind: z.literal('decision'), ...asked, ...ofDecision }),
])

const bin = { id, text, note: text.optional() }
const card = keys({
  id,
  text,
  in: z.array(id).min(1).describe('The bins that are right'),
  why: z
    .record(z.union([id, z.literal('*')]), text)
    .optional()
    .describe("What to say of a wrong bin; '*' for any"),
  right: text.optional().describe('What to say of a right one'),
  source,
  layer: z
    .enum(['facility', 'hardware', 'network', 'hypervisor', 'guest-os', 'application', 'identity', 'data'])
    .optional()
    .describe('Where it sits in the stack, which is then drawn beside the cards'),
})
const task = { id, text: text.optional(), shuffle }
const placing = { ...task, bins: z.array(keys(bin)).min(2), items: z.array(card).min(2) }

export const activity = kinds([
  keys({
    kind: z.literal('sort'),
    ...placing,
    deck: id.optional().describe('What the set of cards is called'),
    draw: z.number().int().min(2).optional().describe('How many of the items a run has, balanced over the bins'),
  }),
  keys({ kind: z.literal('match'), ...placing }),
  keys({
    kind: z.literal('pin'),
    ...placing,
    bins: z.array(keys({ ...bin, line: z.number().int().min(1).optional() })).min(2),
    exhibit: keys({ lang: z.string(), text }).optional().describe('What the bins are places in; `line` says where'),
  }),
  keys({ kind: z.literal('order'), ...task, items: ordered }),
  keys({
    kind: z.literal('note'),
    ...task,
    fields: z.array(keys({ id, text, min: z.number().int().min(1).optional() })).min(1),
  }),
])

export type RawQuestion = z.infer<typeof question>
export type RawPrediction = z.infer<typeof prediction>
export type RawActivity = z.infer<typeof activity>
