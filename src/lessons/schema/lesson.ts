// The one place that says which keys a lesson file may have.

import * as z from 'zod'
import { findingCode, id, keys, oneOrMore, principal, text, version } from './atoms.ts'
import { check } from './checks.ts'
import { byStep, callLine, lines } from './lines.ts'
import { activity, prediction, question } from './questions.ts'

const step = keys({
  id,
  watch: callLine.optional().describe('The request that the evaluation shows in this step'),
  goals: z
    .array(
      keys({
        id,
        text,
        keep: z.boolean().optional().describe('A guard: holds at the start, all along and at the end'),
        optional: z.boolean().optional().describe('The lesson is done without it, too'),
        check,
      }),
    )
    .optional(),
  hints: z
    .array(z.union([text, keys({ text, point: z.string().optional().describe('A control of the app') })]))
    .optional(),
  diagnose: z.array(keys({ when: check, say: text, example: lines.min(1) })).optional(),
  predict: oneOrMore(prediction).optional().describe('Asked before a decision is shown'),
  quiz: oneOrMore(question).optional(),
  activity: oneOrMore(activity).optional(),
})

const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'write a language as in de or pt-BR')

/** Wrong or right ways through a lesson: other lines for some steps, or the steps in another order. */
const way = { name: text, replace: byStep.optional(), order: z.array(id).min(1).optional() }
const differs = ({ replace, order }: { replace?: unknown; order?: unknown }): boolean =>
  replace !== undefined || order !== undefined
const DIFFERS = 'needs `replace` or `order`'

const tools = keys({
  terminal: z.boolean().optional(),
  editor: z.boolean().optional(),
  mute: z.array(findingCode).optional().describe('Codes that the checks of the editor leave out'),
  console: z.array(z.string()).optional().describe('Services of the console'),
  diagram: z.enum(['evaluation', 'none']).optional(),
})
const level = z.enum(['beginner', 'intermediate', 'advanced'])
const signIn = z.union([z.literal('none'), principal]).describe('Whom the learner is when the lesson opens')

export const lessonSchema = keys({
  format: z.literal(1).describe('The version of the lesson format'),
  id: id.describe('Never changes: progress is kept under it'),
  version: version.describe('Raise the first number when old progress no longer counts; 0.x is a draft'),
  title: text,
  summary: text,
  minutes: z.number().min(1).max(120),
  level,
  objectives: z.array(text).optional(),
  requires: z.array(id).optional().describe('Lessons that come before'),
  locales: keys({ source: z.literal('en'), translations: z.array(locale) }).optional(),
  needs: z.array(text).optional().describe('What the app must be able to do'),
  renamed: z.record(id, id).optional().describe('Old id → new id, of goals, steps, questions and activities'),
  flawed: z.array(text).optional().describe('Policies of the account that are wrong on purpose, as policy/NAME'),
  glossary: z.record(text, text).optional().describe('Term → a plain sentence'),
  account: z.unknown().describe('none, a file beside the lesson, { extends: fixture:NAME, patch }, or written out'),
  signIn,
  tools: tools.optional(),
  watch: callLine.optional(),
  steps: z.array(step).min(1).max(30),
  solution: byStep,
  proof: keys({
    alternatives: z.array(keys(way).refine(differs, DIFFERS)).optional(),
    nearMisses: z.array(keys({ ...way, fails: z.array(id).min(1) }).refine(differs, DIFFERS)).optional(),
  }).optional(),
})

/** What course.yaml may say for all lessons. */
export const defaultsSchema = keys({
  level: level.optional(),
  account: z.unknown().optional(),
  signIn: signIn.optional(),
  tools: tools.optional(),
  needs: z.array(text).optional(),
})

export type RawLesson = z.infer<typeof lessonSchema>
export type RawStep = RawLesson['steps'][number]
export type RawWay = NonNullable<NonNullable<RawLesson['proof']>['alternatives']>[number]
