import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountAlias } from './fields.ts'
import { homeOf } from './find.ts'

export const DeleteAccountAlias = operation({
  input: z.strictObject({ AccountAlias: accountAlias }),
  readOnly: false,
  requires: () => [{ action: 'iam:DeleteAccountAlias', resource: '*' }],
  run(draft, { AccountAlias }, at) {
    const home = homeOf(draft, at)
    if (home.alias !== AccountAlias)
      fail('NoSuchEntity', `The account alias with name ${AccountAlias} cannot be found.`, 404)
    home.alias = null
    return {}
  },
})
