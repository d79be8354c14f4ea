import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { detach } from './attach.ts'
import { arn, userName } from './fields.ts'
import { findUser } from './find.ts'

export const DetachUserPolicy = operation({
  input: z.strictObject({ UserName: userName, PolicyArn: arn }),
  readOnly: false,
  requires: ({ UserName, PolicyArn }, asked) => [
    {
      action: 'iam:DetachUserPolicy',
      resource: entityArn(asked, 'user', UserName),
      context: { ...boundaryKey(asked, 'user', UserName), 'iam:PolicyARN': PolicyArn },
    },
  ],
  run: (draft, { UserName, PolicyArn }, at) => detach(findUser(draft, at, UserName), PolicyArn),
})
