import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { serialNumber } from './fields.ts'
import { homeOf } from './find.ts'
import { devicesOf, holderOf } from './mfa.ts'

export const DeleteVirtualMFADevice = operation({
  input: z.strictObject({ SerialNumber: serialNumber }),
  readOnly: false,
  requires: ({ SerialNumber }) => [{ action: 'iam:DeleteVirtualMFADevice', resource: SerialNumber }],
  run(draft, { SerialNumber }, at) {
    const devices = devicesOf(draft, at)
    if (own(devices, SerialNumber)?.kind !== 'virtual')
      fail('NoSuchEntity', `VirtualMFADevice with serial number ${SerialNumber} does not exist.`, 404)
    if (holderOf(homeOf(draft, at), SerialNumber))
      fail('DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.', 409)
    delete devices[SerialNumber]
    return {}
  },
})
