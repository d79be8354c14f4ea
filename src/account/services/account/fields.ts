// Members that several operations take. AWS: Account Management API Reference, 2026-11; the patterns are AWS's own.

import * as z from 'zod/mini'

export const accountId = z.string().check(z.regex(/^\d{12}$/))
export const contactType = z.enum(['BILLING', 'OPERATIONS', 'SECURITY'])
export const text = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most))
export const email = text(5, 64).check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/))
export const regionName = text(1, 50)

export const contactInformation = z.strictObject({
  FullName: text(1, 50),
  AddressLine1: text(1, 60),
  AddressLine2: z.optional(text(1, 60)),
  AddressLine3: z.optional(text(1, 60)),
  City: text(1, 50),
  StateOrRegion: z.optional(text(1, 50)),
  DistrictOrCounty: z.optional(text(1, 50)),
  PostalCode: text(1, 20),
  CountryCode: text(2, 2),
  PhoneNumber: text(1, 20).check(z.regex(/^[+][\s0-9()-]+$/)),
  CompanyName: z.optional(text(1, 50)),
  WebsiteUrl: z.optional(text(1, 256)),
})
