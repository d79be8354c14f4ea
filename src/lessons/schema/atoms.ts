// What the schemas of lesson files share. Strict: a misspelt key is an error with its place.

import * as z from 'zod'
import { CHECKS } from '#engine'

/** An object that takes these keys and no others; the issue of an unknown key says as its message which there are. */
export function keys<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  })
}

/** The names that every object has from birth and that fit an id: as keys they would find what nobody wrote. */
const INBORN = ['constructor', 'prototype']

export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'use small letters, digits and hyphens')
  .refine((name) => !INBORN.includes(name), 'is a word of the machine; choose another id')
export const text = z.string().min(1).max(4000)
/** YAML reads `1.0` and `2026` as numbers. */
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, "write it as '1.0.0'")

const WHO = /^(\d{12}\/)?(root|(user|role|function|instance|key)\/[\w+=,.@-]+)$|^anonymous$|^service\/[a-z0-9.-]+$/
export const principal = z
  .string()
  .regex(WHO, 'write root, user/NAME, role/NAME, ACCOUNT/user/NAME or another identity of docs/lesson-format.md')
export const action = z
  .string()
  .regex(/^[a-z0-9-]+:[A-Za-z0-9]+$/, 'write SERVICE:Action with a colon, as in s3:ListBucket')
export const resource = z.string().regex(/^(\*|arn:[\w-]+:\S+)$/, "write an ARN, or '*'")
/** What the checks of policies can find. */
export const findingCode = z.enum(CHECKS.map(({ code }) => code))
export const url = z.string().regex(/^https:\/\/\S+$/, 'write an address that begins with https://')

/** One of several shapes, told apart by `kind`; the issue of an unknown one says as its message which there are. */
export function kinds<Shapes extends readonly [Kind, ...Kind[]]>(shapes: Shapes) {
  return z.discriminatedUnion('kind', shapes, {
    error: () => shapes.map(({ shape }) => shape.kind.value).join(' '),
  })
}
type Kind = z.ZodObject<{ kind: z.ZodLiteral<string> }>

export const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)])

export const bounds = { eq: z.number().optional(), gte: z.number().optional(), lte: z.number().optional() }
export const isBounded = ({ eq, gte, lte }: { eq?: unknown; gte?: unknown; lte?: unknown }): boolean =>
  eq !== undefined || gte !== undefined || lte !== undefined
export const BOUNDED = 'needs one of eq, gte, lte'
