import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { userName } from './fields.ts'
import { findUser } from './find.ts'

export const DeleteUserPermissionsBoundary = operation({
  input: z.strictObject({ UserName: userName }),
  readOnly: false,
  requires: ({ UserName }, asked) => [
    {
      action: 'iam:DeleteUserPermissionsBoundary',
      resource: entityArn(asked, 'user', UserName),
      context: boundaryKey(asked, 'user', UserName),
    },
  ],
  run(draft, { UserName }, at) {
    delete findUser(draft, at, UserName).boundary
    return {}
  },
})
