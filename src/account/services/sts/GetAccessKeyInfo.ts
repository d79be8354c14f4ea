import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { accessKeyId } from '../iam/fields.ts'
import { keyIn } from '../iam/keys.ts'
import { checkSession } from './longTerm.ts'

/**
 * Whose account a key belongs to, active or not.
 * SIMPLIFIED: AWS reads the account out of the id; here the key must be there, and the words for others are ours.
 */
export const GetAccessKeyInfo = operation({
  input: z.strictObject({ AccessKeyId: accessKeyId }),
  readOnly: true,
  requires: () => [{ action: 'sts:GetAccessKeyInfo', resource: '*' }],
  run(draft, { AccessKeyId }, { caller }) {
    checkSession(caller, 'GetAccessKeyInfo')
    const owner = Object.values(draft.accounts).find(
      (account) => own(account.sts.sessions, AccessKeyId) ?? keyIn(account, AccessKeyId),
    )
    return { Account: owner?.id ?? fail('ValidationError', `Invalid AccessKeyId: ${AccessKeyId}`) }
  },
})
