import * as z from 'zod/mini'
import { BASE32, letters } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { otpauthUri } from '../../totp.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { path, tags, virtualMfaDeviceName } from './fields.ts'
import { devicesOf, SEED_LENGTH } from './mfa.ts'
import { requestTags, tagging, tagMap } from './tags.ts'
import { tagsView } from './views.ts'

/**
 * SIMPLIFIED: QRCodePNG is the text that AWS puts into the picture; whoever shows it draws it. The seed, too, is its plain
 * text, where AWS's clients show the base64 of it.
 */
export const CreateVirtualMFADevice = operation({
  input: z.strictObject({
    Path: z.optional(path),
    VirtualMFADeviceName: virtualMfaDeviceName,
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires({ VirtualMFADeviceName, Path, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'mfa', VirtualMFADeviceName, Path)
    return [
      { action: 'iam:CreateVirtualMFADevice', resource, context: requestTags(Tags) },
      ...tagging('iam:TagMFADevice', resource, Tags),
    ]
  },
  run(draft, { VirtualMFADeviceName, Path, Tags }, at) {
    const devices = devicesOf(draft, at)
    const serial = iamArn(at.account, 'mfa', VirtualMFADeviceName, Path)
    if (Object.hasOwn(devices, serial))
      fail('EntityAlreadyExists', 'MFADevice entity at the same path and name already exists.', 409)
    const seed = letters(draft.serial++, SEED_LENGTH, BASE32)
    const device = { kind: 'virtual' as const, seed, tags: tagMap(Tags) }
    devices[serial] = device
    return {
      VirtualMFADevice: {
        SerialNumber: serial,
        Base32StringSeed: seed,
        QRCodePNG: otpauthUri({
          issuer: 'Amazon Web Services',
          name: `${VirtualMFADeviceName}@${at.account}`,
          secret: seed,
        }),
        ...tagsView(device),
      },
    }
  },
})
