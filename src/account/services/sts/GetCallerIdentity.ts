import * as z from 'zod/mini'
import { operation } from '../../operation.ts'

/** Who am I? Needs no permission. AWS: STS API Reference, GetCallerIdentity, 2026-11. */
export const GetCallerIdentity = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [],
  run(_draft, _input, { caller, account }) {
    const UserId =
      caller.kind === 'root'
        ? account
        : caller.kind === 'user'
          ? caller.userId
          : `${caller.roleId}:${caller.sessionName}`
    return { UserId, Account: account, Arn: caller.arn }
  },
})
