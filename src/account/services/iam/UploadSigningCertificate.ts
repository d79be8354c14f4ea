import * as z from 'zod/mini'
import { BASE32, letters } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { expiryOf } from './certificate.ts'
import { existingUserName, pem } from './fields.ts'
import { ownerOf } from './keys.ts'
import { within } from './quotas.ts'
import { arnOrSelf } from './self.ts'
import { signingView } from './views.ts'

export const UploadSigningCertificate = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName), CertificateBody: pem }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:UploadSigningCertificate', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName, CertificateBody }, at) {
    const { owner, named } = ownerOf(draft, at, UserName)
    if (expiryOf(CertificateBody) <= draft.now) fail('InvalidCertificate', 'The certificate has expired.')
    const { signingCertificates = [] } = owner
    if (signingCertificates.some(({ body }) => body === CertificateBody))
      fail('DuplicateCertificate', 'The certificate is already associated with this user.', 409)
    within('SigningCertificatesPerUser', signingCertificates.length + 1)
    const certificate = {
      certificateId: letters(draft.serial++, 32, BASE32),
      body: CertificateBody,
      status: 'Active' as const,
      uploadDate: draft.now,
    }
    owner.signingCertificates = [...signingCertificates, certificate]
    return { Certificate: { ...named, ...signingView(certificate) } }
  },
})
