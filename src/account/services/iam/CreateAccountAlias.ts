import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountAlias } from './fields.ts'
import { homeOf } from './find.ts'

/** An account has one alias: another one takes its place. No two accounts share one. */
export const CreateAccountAlias = operation({
  input: z.strictObject({ AccountAlias: accountAlias }),
  readOnly: false,
  requires: () => [{ action: 'iam:CreateAccountAlias', resource: '*' }],
  run(draft, { AccountAlias }, at) {
    const home = homeOf(draft, at)
    if (Object.values(draft.accounts).some(({ id, alias }) => id !== home.id && alias === AccountAlias))
      fail('EntityAlreadyExists', `The account alias ${AccountAlias} already exists.`, 409)
    home.alias = AccountAlias
    return {}
  },
})
