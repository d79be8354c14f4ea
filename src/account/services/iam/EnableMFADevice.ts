import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { codes, existingUserName } from './fields.ts'
import { findUser } from './find.ts'
import { enable } from './mfa.ts'

/** For users, with devices that show codes; root's devices and passkeys are for the console alone. */
export const EnableMFADevice = operation({
  input: z.strictObject({ UserName: existingUserName, ...codes }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:EnableMFADevice', resource: entityArn(asked, 'user', UserName) }],
  run: (draft, { UserName, ...shown }, at) => enable(draft, at, findUser(draft, at, UserName), shown),
})
