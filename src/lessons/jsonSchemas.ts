// The schemas of lesson files for editors: JSON Schema, draft 7, which is what yaml-language-server completes by.

import * as z from 'zod'
import { fixtureSchema } from '#account'
import { courseSchema, glossarySchema, quizSchema } from './schema/course.ts'
import { lessonSchema } from './schema/lesson.ts'

/** File name → schema, made from what reads the files. */
export function jsonSchemas(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    'lesson-1.json': { ...draft7(lessonSchema, 'A lesson, format 1'), patternProperties: { '^x-': {} } },
    'course-1.json': draft7(courseSchema, 'A course of lessons'),
    'quiz-1.json': draft7(quizSchema, 'The quiz of a unit'),
    'glossary-1.json': draft7(glossarySchema, 'The glossary of a course'),
    'account-1.json': draft7(fixtureSchema, 'A starting account'),
  }
}

function draft7(schema: z.core.$ZodType, title: string): Readonly<Record<string, unknown>> {
  // What only code can check is open here, and checked when the file is read.
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' })
  return { ...made, title }
}
