// Members that several operations take. AWS: Organizations API Reference, 2026-11; the patterns are AWS's own.

import * as z from 'zod/mini'
import { type Page, pageOf } from '../../page.ts'
import { isInvalid } from './errors.ts'
import { POLICY_TYPES } from './state.ts'

const id = (longest: number, pattern: RegExp) => z.string().check(z.maxLength(longest), z.regex(pattern))

export const accountId = id(12, /^\d{12}$/)
export const rootId = id(34, /^r-[0-9a-z]{4,32}$/)
export const unitId = id(68, /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/)
export const parentId = id(100, /^(r-[0-9a-z]{4,32})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/)
export const childId = id(100, /^(\d{12})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/)
export const targetId = id(100, /^(r-[0-9a-z]{4,32})|(\d{12})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/)
export const policyId = id(130, /^p-[0-9a-zA-Z_]{8,128}$/)
export const handshakeId = id(34, /^h-[0-9a-z]{8,32}$/)
export const creationId = id(36, /^car-[a-z0-9]{8,32}$/)
export const taggedId = id(130, /^(r-|ou-|p-|rp-|\d{12}$)[0-9a-zA-Z_-]*$/)

export const name = z.string().check(z.minLength(1), z.maxLength(128))
export const description = z.string().check(z.maxLength(512))
export const content = z.string().check(z.minLength(1))
export const policyType = z.enum(POLICY_TYPES)
export const servicePrincipal = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\w+=,.@-]*$/))

const tagText = (least: number, most: number) =>
  z.string().check(z.minLength(least), z.maxLength(most), z.regex(/^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u))
export const tagKeys = z.array(tagText(1, 128))
export const tags = z.array(z.strictObject({ Key: tagText(1, 128), Value: tagText(0, 256) }))

export const paging = {
  NextToken: z.optional(z.string().check(z.maxLength(100_000))),
  MaxResults: z.optional(z.int().check(z.gte(1), z.lte(20))),
}

interface Paging {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

/** One piece of a list, and the members that lead to the next. */
export function piece<T>(list: readonly T[], { NextToken, MaxResults = 20 }: Paging) {
  const page: Page<T> = pageOf(list, NextToken, MaxResults) ?? isInvalid('INVALID_PAGINATION_TOKEN')
  return { items: page.items, more: page.next === undefined ? {} : { NextToken: page.next } }
}
