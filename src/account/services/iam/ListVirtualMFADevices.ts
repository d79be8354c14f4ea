import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import type { Account } from '../../types.ts'
import { homeOf } from './find.ts'
import { devicesOf, holderOf } from './mfa.ts'
import { page, paging } from './paging.ts'
import type { MfaDevice } from './state.ts'
import { userView } from './views.ts'

export const ListVirtualMFADevices = operation({
  input: z.strictObject({ AssignmentStatus: z.optional(z.enum(['Assigned', 'Unassigned', 'Any'])), ...paging }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListVirtualMFADevices', resource: '*' }],
  run(draft, { AssignmentStatus = 'Any', ...from }, at) {
    const wanted = Object.entries(devicesOf(draft, at)).filter(
      ([, { kind, enabled }]) =>
        kind === 'virtual' &&
        (AssignmentStatus === 'Any' || (AssignmentStatus === 'Assigned') === (enabled !== undefined)),
    )
    const { items, ...more } = page(wanted, from)
    const home = homeOf(draft, at)
    return { VirtualMFADevices: items.map(([serial, device]) => deviceView(home, serial, device)), ...more }
  },
})

function deviceView(account: Account, serial: string, { enabled }: MfaDevice) {
  const holder = holderOf(account, serial)
  return {
    SerialNumber: serial,
    ...(holder && { User: holder === 'root' ? rootView(account) : userView(account.id, holder) }),
    ...(enabled !== undefined && { EnableDate: iso(enabled) }),
  }
}

function rootView({ id, root }: Account) {
  return { UserId: id, Arn: `arn:aws:iam::${id}:root`, CreateDate: iso(root.created) }
}
