import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { existingUserName } from './fields.ts'
import { ownerOf } from './keys.ts'
import { page, paging } from './paging.ts'
import { arnOrSelf } from './self.ts'
import { signingView } from './views.ts'

export const ListSigningCertificates = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName), ...paging }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:ListSigningCertificates', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName, ...from }, at) {
    const { owner, named } = ownerOf(draft, at, UserName)
    const { items, ...more } = page(owner.signingCertificates ?? [], from)
    return { Certificates: items.map((one) => ({ ...named, ...signingView(one) })), ...more }
  },
})
