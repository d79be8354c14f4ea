import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { expiryOf } from './certificate.ts'
import { certificateChain, path, pem, serverCertificateName, tags } from './fields.ts'
import { homeOf, isTaken } from './find.ts'
import { within } from './quotas.ts'
import { requestTags, tagging, tagMap, withCase } from './tags.ts'
import { tagsView } from './views.ts'

/** What servers used before AWS Certificate Manager. */
export const UploadServerCertificate = operation({
  input: z.strictObject({
    Path: z.optional(path),
    ServerCertificateName: serverCertificateName,
    CertificateBody: pem,
    PrivateKey: pem,
    CertificateChain: z.optional(certificateChain),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires({ ServerCertificateName, Path, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'server-certificate', ServerCertificateName, Path)
    return [
      { action: 'iam:UploadServerCertificate', resource, context: requestTags(Tags) },
      ...tagging('iam:TagServerCertificate', resource, Tags),
    ]
  },
  run(draft, { Path = '/', ServerCertificateName, CertificateBody, PrivateKey, CertificateChain, Tags }, at) {
    const expiration = expiryOf(CertificateBody)
    if (!/-----BEGIN (\w+ )?PRIVATE KEY-----/.test(PrivateKey))
      fail('MalformedCertificate', 'Unable to parse key. Please ensure the key is in PEM format.')
    const { iam } = homeOf(draft, at)
    const certificates = iam.serverCertificates ?? {}
    if (isTaken(certificates, ServerCertificateName))
      fail('EntityAlreadyExists', `The Server Certificate with name ${ServerCertificateName} already exists.`, 409)
    within('ServerCertificatesPerAccount', namesIn(certificates).length + 1)
    const certificate = {
      serverCertificateName: ServerCertificateName,
      serverCertificateId: newId(draft, 'ASCA'),
      path: Path,
      body: CertificateBody,
      ...(CertificateChain !== undefined && { chain: CertificateChain }),
      uploadDate: draft.now,
      expiration,
      tags: tagMap(Tags, withCase),
    }
    iam.serverCertificates = { ...certificates, [ServerCertificateName]: certificate }
    return {
      ServerCertificateMetadata: {
        Path,
        ServerCertificateName,
        ServerCertificateId: certificate.serverCertificateId,
        Arn: iamArn(at.account, 'server-certificate', ServerCertificateName, Path),
        UploadDate: iso(draft.now),
        Expiration: iso(expiration),
      },
      ...tagsView(certificate),
    }
  },
})
