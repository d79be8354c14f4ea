// How IAM gives long lists in pieces. AWS: IAM API Reference, ListUsers, Marker and MaxItems, 2026-11.

import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { integer } from './fields.ts'

const PAGE = 100 // items when a call does not say

/** The members of every call that lists. */
export const paging = {
  Marker: z.optional(z.string().check(z.minLength(1), z.maxLength(320), z.regex(/^[\u0020-\u00FF]+$/))),
  MaxItems: z.optional(integer(1, 1000)),
}

interface Asked {
  readonly Marker?: string | undefined
  readonly MaxItems?: number | undefined
}

/** The items asked for, and what the answer says of the rest. */
export function page<T>(list: readonly T[], { Marker, MaxItems = PAGE }: Asked) {
  const { items, next } = pageOf(list, Marker, MaxItems) ?? fail('ValidationError', 'Invalid Marker.')
  return { items, IsTruncated: next !== undefined, ...(next !== undefined && { Marker: next }) }
}
