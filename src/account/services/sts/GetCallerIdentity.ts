import * as z from 'zod/mini'
import { callerArn, operation } from '../../operation.ts'
import type { Caller } from '../../types.ts'

/** Who am I? Needs no permission. AWS: STS API Reference, GetCallerIdentity, 2026-11. */
export const GetCallerIdentity = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [],
  run(_draft, _input, { caller, account }) {
    return { UserId: userIdOf(caller), Account: account, Arn: callerArn(caller) }
  },
})

function userIdOf(caller: Caller): string {
  switch (caller.kind) {
    case 'root':
      return caller.account
    case 'user':
      return caller.userId
    case 'role':
      return `${caller.roleId}:${caller.sessionName}`
    case 'federatedUser':
      return `${caller.account}:${caller.name}`
    case 'federatedIdentity':
    case 'service':
    case 'anonymous':
      return caller.kind
  }
}
