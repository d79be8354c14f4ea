import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { homeOf } from '../iam/find.ts'
import { duration, mfaCode } from './fields.ts'
import { longTermCaller, secondsFor } from './longTerm.ts'
import { mfaKeys, spendCode } from './mfa.ts'
import { open } from './session.ts'

/** Temporary credentials of whoever asks, with MFA if a code is shown. No policy has a say in authenticating. */
export const GetSessionToken = operation({
  input: z.strictObject({ DurationSeconds: duration(129_600), ...mfaCode }), // seconds
  readOnly: true,
  keeps: true,
  requires(input, { caller, world }) {
    mfaKeys(world, caller, input)
    return []
  },
  run(draft, input, at) {
    const of = longTermCaller(at.caller, 'GetSessionToken')
    const mfa = spendCode(draft, at.caller, input)
    return { Credentials: open(draft, homeOf(draft, at), { of, seconds: secondsFor(of, input.DurationSeconds), mfa }) }
  },
  record: () => ({ showsResponse: true }),
})
