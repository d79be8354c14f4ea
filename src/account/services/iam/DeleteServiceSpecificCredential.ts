import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { credentialId, userName } from './fields.ts'
import { findUser } from './find.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'

export const DeleteServiceSpecificCredential = operation({
  input: z.strictObject({ UserName: z.optional(userName), ServiceSpecificCredentialId: credentialId }),
  readOnly: false,
  requires: ({ UserName }, asked) => [
    { action: 'iam:DeleteServiceSpecificCredential', resource: arnOrSelf(UserName, asked) },
  ],
  run(draft, { UserName, ServiceSpecificCredentialId }, at) {
    const user = findUser(draft, at, nameOrSelf(UserName, at))
    const { serviceCredentials = [] } = user
    if (!serviceCredentials.some(({ id }) => id === ServiceSpecificCredentialId))
      fail('NoSuchEntity', `No such credential ${ServiceSpecificCredentialId} exists`, 404)
    user.serviceCredentials = serviceCredentials.filter(({ id }) => id !== ServiceSpecificCredentialId)
    return {}
  },
})
