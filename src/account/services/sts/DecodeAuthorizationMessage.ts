import * as z from 'zod/mini'
import { decodedText } from '../../denial.ts'
import { fail, operation } from '../../operation.ts'
import { checkSession } from './longTerm.ts'

/** What stands behind a refusal that came with an encoded message. */
export const DecodeAuthorizationMessage = operation({
  input: z.strictObject({ EncodedMessage: z.string().check(z.minLength(1), z.maxLength(10_240)) }),
  readOnly: true,
  requires: () => [{ action: 'sts:DecodeAuthorizationMessage', resource: '*' }],
  run(_draft, { EncodedMessage }, { caller }) {
    checkSession(caller, 'DecodeAuthorizationMessage')
    const text = decodedText(EncodedMessage)
    return { DecodedMessage: text ?? fail('InvalidAuthorizationMessageException', 'Message is not valid') }
  },
})
