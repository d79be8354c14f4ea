import * as z from 'zod/mini'
import { castDraft } from 'immer'
import { HEX, letters, newId } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { refuse } from './errors.ts'
import { newOrganization } from './newOrganization.ts'
import { createsServiceRole, newServiceRole, SERVICE_ROLE } from './serviceRole.ts'
import { organizationView } from './views.ts'

/** The caller's account becomes the management account, for as long as there is this organization. */
export const CreateOrganization = operation({
  input: z.strictObject({ FeatureSet: z.optional(z.enum(['ALL', 'CONSOLIDATED_BILLING'])) }),
  readOnly: false,
  requires: (_input, { caller }) => [
    { action: 'organizations:CreateOrganization', resource: '*' },
    createsServiceRole(accountOfCaller(caller)),
  ],
  run(draft, { FeatureSet = 'ALL' }, { account }) {
    // SIMPLIFIED: a world holds one organization, so that nobody else can make a second one.
    if (draft.organization) return refuse('AlreadyInOrganization')
    const id = (length: number) => letters(draft.serial++, length, HEX)
    const made = newOrganization({ id, management: account, featureSet: FeatureSet, now: draft.now })
    draft.organization = castDraft(made)
    const roles = own(draft.accounts, account)?.iam.roles
    if (roles) roles[SERVICE_ROLE] ??= castDraft(newServiceRole(newId(draft, 'AROA'), draft.now))
    return { Organization: organizationView(draft, made) }
  },
})
