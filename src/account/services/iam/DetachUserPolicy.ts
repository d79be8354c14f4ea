import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { detach } from './attach.ts'
import { arn, userName } from './fields.ts'
import { findUser } from './find.ts'

export const DetachUserPolicy = operation({
  input: z.strictObject({ UserName: userName, PolicyArn: arn }),
  readOnly: false,
  requires: ({ UserName, PolicyArn }, { caller }) => [
    {
      action: 'iam:DetachUserPolicy',
      resource: iamArn(accountOfCaller(caller), 'user', UserName),
      context: { 'iam:PolicyARN': PolicyArn },
    },
  ],
  run: (draft, { UserName, PolicyArn }, at) => detach(findUser(draft, at, UserName), PolicyArn),
})
