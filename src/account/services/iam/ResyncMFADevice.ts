import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { codes, existingUserName } from './fields.ts'
import { findUser } from './find.ts'
import { resync } from './mfa.ts'

export const ResyncMFADevice = operation({
  input: z.strictObject({ UserName: existingUserName, ...codes }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:ResyncMFADevice', resource: entityArn(asked, 'user', UserName) }],
  run: (draft, { UserName, ...shown }, at) => resync(draft, at, findUser(draft, at, UserName), shown),
})
