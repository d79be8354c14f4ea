import * as z from 'zod'
import { id, keys, text } from './atoms.ts'
import { defaultsSchema } from './lesson.ts'
import { question } from './questions.ts'

export const courseSchema = keys({
  id: text,
  title: text,
  licence: text.optional(),
  authors: z.array(text).optional(),
  defaults: defaultsSchema.optional().describe('Laid under every lesson'),
  units: z.array(
    keys({
      n: z.number(),
      title: text,
      intro: text,
      after: z.array(z.number()).default([]).describe('The units it builds on'),
      themes: z
        .array(z.enum(['iam', 'shared-responsibility', 'new-account', 'data']))
        .default([])
        .describe('What the course map can be filtered by'),
      testOut: id.optional().describe('The lesson that passes the whole unit when it is done'),
      lessons: z
        .array(
          keys({
            id,
            number: text.describe("As in '1.1'"),
            title: text,
            summary: text,
            minutes: z.number(),
          }),
        )
        .describe('In order; a lesson is open to learners when it has a folder'),
      quiz: z.array(question).optional().describe('May stand in quizzes/NAME.yaml, too'),
    }),
  ),
})

/** quizzes/NAME.yaml */
export const quizSchema = keys({ unit: z.number(), questions: z.array(question).min(1) })

/** glossary.yaml */
export const glossarySchema = z.record(text, text)
