import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { callerArn, fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Account, Caller } from '../../types.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { accessKeyId } from './fields.ts'
import { homeOf } from './find.ts'
import { keyIn } from './keys.ts'

/** AWS does not tell an unknown key from somebody else's. */
export const GetAccessKeyLastUsed = operation({
  input: z.strictObject({ AccessKeyId: accessKeyId }),
  readOnly: true,
  requires({ AccessKeyId }, { caller, world }) {
    const account = accountOfCaller(caller)
    const { user } = find(own(world.accounts, account), AccessKeyId, caller)
    const resource = user ? iamArn(account, 'user', user.userName, user.path) : `arn:aws:iam::${account}:root`
    return [{ action: 'iam:GetAccessKeyLastUsed', resource }]
  },
  run(draft, { AccessKeyId }, at) {
    const { user, key } = find(homeOf(draft, at), AccessKeyId, at.caller)
    const { lastUsed } = key
    return {
      ...(user && { UserName: user.userName }),
      AccessKeyLastUsed: lastUsed
        ? { LastUsedDate: iso(lastUsed.date), ServiceName: lastUsed.service, Region: lastUsed.region }
        : { ServiceName: 'N/A', Region: 'N/A' },
    }
  },
})

function find(account: Account | undefined, id: string, caller: Caller) {
  return (
    (account && keyIn(account, id)) ??
    fail(
      'AccessDenied',
      `User: ${callerArn(caller)} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${id}`,
      403,
    )
  )
}
