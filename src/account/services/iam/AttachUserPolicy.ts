import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { attach } from './attach.ts'
import { arn, userName } from './fields.ts'
import { findUser } from './find.ts'

export const AttachUserPolicy = operation({
  input: z.strictObject({ UserName: userName, PolicyArn: arn }),
  readOnly: false,
  requires: ({ UserName, PolicyArn }, asked) => [
    {
      action: 'iam:AttachUserPolicy',
      resource: entityArn(asked, 'user', UserName),
      context: { ...boundaryKey(asked, 'user', UserName), 'iam:PolicyARN': PolicyArn },
    },
  ],
  run: (draft, { UserName, PolicyArn }, at) => attach(draft, at, 'User', findUser(draft, at, UserName), PolicyArn),
})
