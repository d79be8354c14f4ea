import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { certificateId, existingUserName } from './fields.ts'
import { ownerOf } from './keys.ts'
import { arnOrSelf } from './self.ts'

export const DeleteSigningCertificate = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName), CertificateId: certificateId }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:DeleteSigningCertificate', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName, CertificateId }, at) {
    const { owner } = ownerOf(draft, at, UserName)
    const { signingCertificates = [] } = owner
    if (!signingCertificates.some((one) => one.certificateId === CertificateId))
      fail('NoSuchEntity', `The Certificate with id ${CertificateId} cannot be found.`, 404)
    owner.signingCertificates = signingCertificates.filter((one) => one.certificateId !== CertificateId)
    return {}
  },
})
