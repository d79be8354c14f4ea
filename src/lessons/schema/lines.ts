// The lines of a solution, and of whatever else is played.

import * as z from 'zod'
import { consoleActions } from '#account'
import { id, keys, principal, text } from './atoms.ts'

const input = z.record(z.string(), z.unknown()).optional()
const request = { as: principal, api: text, with: input }
export const callLine = keys(request)

/** P1D, PT4H, PT1H30M, P100DT1S. */
export const DURATION = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const duration = z.string().regex(DURATION, 'write how long, as P100D, PT4H or PT1H30M')

const fails = z.string().min(1).optional().describe('The code of the refusal, where the refusal is the point')
export const answerValue = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.record(id, z.union([z.string(), z.number()]).transform(String)),
])
export const line = z.union([
  keys({ as: principal, cli: text.describe('A line of the terminal'), fails }),
  keys({ ...request, fails }),
  keys({
    as: principal,
    console: z.enum(Object.keys(consoleActions)).describe('What only the console can do'),
    with: input,
    fails,
  }),
  keys({ clock: duration.describe('Lets time pass') }),
  keys({ answer: id, value: answerValue }),
])
export const lines = z.array(line)
export const byStep = z.record(id, lines)

export type RawLine = z.infer<typeof line>
export type RawCall = z.infer<typeof callLine>
