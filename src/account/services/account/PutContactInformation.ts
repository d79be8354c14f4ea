import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { accountOperation } from './accountOperation.ts'
import { accountId, text } from './fields.ts'

export const PutContactInformation = accountOperation({
  action: 'PutContactInformation',
  input: z.strictObject({
    ContactInformation: z.strictObject({
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
    }),
    AccountId: z.optional(accountId),
  }),
  readOnly: false,
  run(account, { ContactInformation }) {
    account.details = { ...account.details, contact: present(ContactInformation) }
    return {}
  },
})
