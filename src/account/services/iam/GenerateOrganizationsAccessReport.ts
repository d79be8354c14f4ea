import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller } from './arn.ts'

/** SIMPLIFIED: for accounts of no organization; AWS's words for them are those of Organizations. */
export const GenerateOrganizationsAccessReport = operation({
  input: z.strictObject({
    EntityPath: z
      .string()
      .check(z.minLength(19), z.maxLength(427), z.regex(/^o-[0-9a-z]{10,32}\/r-[0-9a-z]{4,32}[0-9a-z-/]*$/)),
    OrganizationsPolicyId: z.optional(z.string().check(z.regex(/^p-[0-9a-zA-Z_]{8,128}$/))),
  }),
  readOnly: true,
  keeps: true,
  requires: ({ EntityPath, OrganizationsPolicyId }, { caller }) => [
    {
      action: 'iam:GenerateOrganizationsAccessReport',
      resource: `arn:aws:iam::${accountOfCaller(caller)}:access-report/${EntityPath}`,
      context: OrganizationsPolicyId === undefined ? {} : { 'iam:OrganizationsPolicyId': OrganizationsPolicyId },
    },
  ],
  run: () => fail('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.'),
})
