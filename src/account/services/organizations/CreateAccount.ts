import * as z from 'zod/mini'
import { castDraft } from 'immer'
import { HEX, letters, newId } from '../../ids.ts'
import { own } from '../../own.ts'
import { tags } from './fields.ts'
import { join } from './join.ts'
import { ACCESS_ROLE, newAccessRole, newAccount } from './newAccount.ts'
import { organizationOperation } from './organizationOperation.ts'
import { MOST } from './quotas.ts'
import type { Creation } from './state.ts'
import { seats } from './seats.ts'
import { tagMap } from './tags.ts'
import { creationView } from './views.ts'

const ASCII = /^[\u0020-\u007E]+$/
const DIGITS = '0123456789'

/** SIMPLIFIED: the account is there at once. As in AWS, the answer still says that it is being made. */
export const CreateAccount = organizationOperation({
  action: 'CreateAccount',
  input: z.strictObject({
    Email: z.string().check(z.minLength(6), z.maxLength(64), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)),
    AccountName: z.string().check(z.minLength(1), z.maxLength(50), z.regex(ASCII)),
    RoleName: z.optional(z.string().check(z.maxLength(64), z.regex(/^[\w+=,.@-]{1,64}$/))),
    IamUserAccessToBilling: z.optional(z.enum(['ALLOW', 'DENY'])), // there are no bills here
    Tags: z.optional(tags),
  }),
  readOnly: false,
  tags: ({ Tags }) => Tags,
  run(organization, { Email, AccountName, RoleName = ACCESS_ROLE, Tags }, { draft }) {
    const { now } = draft
    const taken = Object.values(draft.accounts).some(({ root }) => root.email.toLowerCase() === Email.toLowerCase())
    const failure =
      seats(draft, organization) >= MOST.accounts
        ? 'ACCOUNT_LIMIT_EXCEEDED'
        : taken
          ? 'EMAIL_ALREADY_EXISTS'
          : undefined
    const id = `car-${letters(draft.serial++, 32, HEX)}`
    const creation: Creation = { id, accountName: AccountName, requested: now, ...(failure && { failure }) }
    organization.creations[id] = creation
    const { CompletedTimestamp: _completed, ...begun } = creationView(creation)
    if (!failure) {
      let accountId = letters(draft.serial++, 12, DIGITS)
      while (own(draft.accounts, accountId)) accountId = letters(draft.serial++, 12, DIGITS)
      const management = organization.managementAccount
      const role = newAccessRole({ roleName: RoleName, roleId: newId(draft, 'AROA'), management, now })
      draft.accounts[accountId] = castDraft(newAccount(accountId, AccountName, Email, now, role))
      join(organization, accountId, { joined: now, method: 'CREATED', tags: tagMap(Tags) })
      organization.creations[id] = { ...creation, accountId }
    }
    return { CreateAccountStatus: { ...begun, State: 'IN_PROGRESS' } }
  },
})
