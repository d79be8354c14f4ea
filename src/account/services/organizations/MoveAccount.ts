import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { accountId, parentId } from './fields.ts'
import { findMember, isParent } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'

/** The policies above the new place hold from now on, and those above the old one no more. */
export const MoveAccount = organizationOperation({
  action: 'MoveAccount',
  input: z.strictObject({ AccountId: accountId, SourceParentId: parentId, DestinationParentId: parentId }),
  readOnly: false,
  on: ({ AccountId, SourceParentId, DestinationParentId }, organization) =>
    [AccountId, SourceParentId, DestinationParentId].map((id) => targetArn(organization, id)),
  run(organization, { AccountId, SourceParentId, DestinationParentId }) {
    const member = findMember(organization, AccountId)
    if (!isParent(organization, DestinationParentId)) refuse('DestinationParentNotFound')
    if (member.parent === DestinationParentId) refuse('DuplicateAccount')
    if (member.parent !== SourceParentId) refuse('SourceParentNotFound')
    member.parent = DestinationParentId
    return {}
  },
})
