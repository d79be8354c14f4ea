import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { serverCertificateName } from './fields.ts'
import { homeOf } from './find.ts'

export const DeleteServerCertificate = operation({
  input: z.strictObject({ ServerCertificateName: serverCertificateName }),
  readOnly: false,
  requires({ ServerCertificateName }, { caller, world }) {
    const account = accountOfCaller(caller)
    const known = own(own(world.accounts, account)?.iam.serverCertificates, ServerCertificateName)
    const resource = iamArn(account, 'server-certificate', ServerCertificateName, known?.path)
    return [{ action: 'iam:DeleteServerCertificate', resource }]
  },
  run(draft, { ServerCertificateName }, at) {
    const { iam } = homeOf(draft, at)
    if (!own(iam.serverCertificates, ServerCertificateName))
      fail('NoSuchEntity', `The Server Certificate with name ${ServerCertificateName} cannot be found.`, 404)
    const { [ServerCertificateName]: _gone, ...others } = iam.serverCertificates ?? {}
    iam.serverCertificates = others
    return {}
  },
})
