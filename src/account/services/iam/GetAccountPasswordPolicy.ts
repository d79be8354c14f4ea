import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { findPasswordPolicy } from './find.ts'

export const GetAccountPasswordPolicy = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:GetAccountPasswordPolicy', resource: '*' }],
  run(draft, _input, at) {
    const { MaxPasswordAge, PasswordReusePrevention, HardExpiry, ...policy } = findPasswordPolicy(draft, at)
    return {
      PasswordPolicy: {
        ...policy,
        ExpirePasswords: MaxPasswordAge !== undefined,
        ...(MaxPasswordAge !== undefined && { MaxPasswordAge }),
        ...(PasswordReusePrevention !== undefined && { PasswordReusePrevention }),
        ...(HardExpiry !== undefined && { HardExpiry }),
      },
    }
  },
})
