import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import { existingUserName } from './fields.ts'
import { ownerOf } from './keys.ts'
import { deviceOf } from './mfa.ts'
import { page, paging } from './paging.ts'
import { arnOrSelf } from './self.ts'

export const ListMFADevices = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName), ...paging }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:ListMFADevices', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName, ...from }, at) {
    const { owner, named } = ownerOf(draft, at, UserName)
    const { items, ...more } = page(owner.mfaDevices, from)
    return {
      MFADevices: items.map((serial) => ({
        ...named,
        SerialNumber: serial,
        EnableDate: iso(deviceOf(draft, at, owner, serial).enabled),
      })),
      ...more,
    }
  },
})
