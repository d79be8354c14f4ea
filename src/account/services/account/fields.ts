// Members that several operations take. AWS: Account Management API Reference, 2026-11; the patterns are AWS's own.

import * as z from 'zod/mini'

export const accountId = z.string().check(z.regex(/^\d{12}$/))
export const contactType = z.enum(['BILLING', 'OPERATIONS', 'SECURITY'])
export const text = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most))
export const email = text(5, 64).check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/))
export const regionName = text(1, 50)
