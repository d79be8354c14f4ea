// What the account page reads by calls of the API. AWS: Account Management API Reference, 2026-11.

import { facts, type Section } from '../section.tsx'
import { when } from '../words.ts'

export const settings = facts({
  title: 'Account settings',
  operation: 'account.GetAccountInformation',
  facts: {
    'Account ID': ({ AccountId }) => AccountId,
    'Account name': ({ AccountName }) => AccountName,
    Opened: ({ AccountCreatedDate }) => when(AccountCreatedDate),
    State: ({ AccountState }) => AccountState,
  },
})

export const contact = facts({
  title: 'Contact information',
  about: 'Whom the account belongs to.',
  operation: 'account.GetContactInformation',
  absent: { ResourceNotFoundException: 'No contact information is set.' },
  facts: {
    Name: ({ ContactInformation: { FullName } }) => FullName,
    Company: ({ ContactInformation: { CompanyName } }) => CompanyName ?? '',
    Address: ({ ContactInformation: { AddressLine1, PostalCode, City, CountryCode } }) =>
      [AddressLine1, PostalCode, City, CountryCode].filter(Boolean).join(', '),
    Phone: ({ ContactInformation: { PhoneNumber } }) => PhoneNumber,
  },
  create: (on) => [on('account.PutContactInformation', { label: 'Set the contact information' })],
  actions: (on) => [
    on('account.PutContactInformation', {
      label: 'Change the contact information',
      start: ({ output }) => ({ ContactInformation: output.ContactInformation }),
    }),
  ],
})

export const contacts: readonly Section[] = (
  [
    ['BILLING', 'Billing', 'Gets the bills too.'],
    ['OPERATIONS', 'Operations', 'Is told when something in the account does not work.'],
    ['SECURITY', 'Security', 'Is told when AWS sees that somebody may be misusing the account.'],
  ] as const
).map(([AlternateContactType, word, about]) =>
  facts({
    title: `${word} contact`,
    about,
    operation: 'account.GetAlternateContact',
    input: () => ({ AlternateContactType }),
    absent: { ResourceNotFoundException: 'Nobody: all mail goes to the root user alone.' },
    facts: {
      Name: ({ AlternateContact }) => AlternateContact.Name,
      Title: ({ AlternateContact }) => AlternateContact.Title,
      'E-mail': ({ AlternateContact }) => AlternateContact.EmailAddress,
      Phone: ({ AlternateContact }) => AlternateContact.PhoneNumber,
    },
    create: (on) => [
      on('account.PutAlternateContact', {
        label: `Add a ${word.toLowerCase()} contact`,
        control: `put-alternate-contact-${word.toLowerCase()}`,
        known: () => ({ AlternateContactType }),
        ask: ['Name', 'Title', 'EmailAddress', 'PhoneNumber'],
      }),
    ],
    actions: (on) => [
      on('account.PutAlternateContact', {
        label: `Change the ${word.toLowerCase()} contact`,
        control: `put-alternate-contact-${word.toLowerCase()}`,
        known: () => ({ AlternateContactType }),
        start: ({ output: { AlternateContact } }) => ({
          Name: AlternateContact.Name,
          Title: AlternateContact.Title,
          EmailAddress: AlternateContact.EmailAddress,
          PhoneNumber: AlternateContact.PhoneNumber,
        }),
        ask: ['Name', 'Title', 'EmailAddress', 'PhoneNumber'],
      }),
      on('account.DeleteAlternateContact', {
        label: `Remove the ${word.toLowerCase()} contact`,
        control: `delete-alternate-contact-${word.toLowerCase()}`,
        known: () => ({ AlternateContactType }),
      }),
    ],
  }),
)
