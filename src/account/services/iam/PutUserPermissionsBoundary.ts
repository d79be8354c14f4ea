import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn, newBoundaryKey } from './arn.ts'
import { arn, userName } from './fields.ts'
import { findAttachable, findUser } from './find.ts'

/** The policy condition `iam:PermissionsBoundary` asks which boundary it is to be, not which it was. */
export const PutUserPermissionsBoundary = operation({
  input: z.strictObject({ UserName: userName, PermissionsBoundary: arn }),
  readOnly: false,
  requires: ({ UserName, PermissionsBoundary }, asked) => [
    {
      action: 'iam:PutUserPermissionsBoundary',
      resource: entityArn(asked, 'user', UserName),
      context: newBoundaryKey(PermissionsBoundary),
    },
  ],
  run(draft, { UserName, PermissionsBoundary }, at) {
    const user = findUser(draft, at, UserName)
    findAttachable(draft, at, PermissionsBoundary, 'User')
    user.boundary = PermissionsBoundary
    return {}
  },
})
