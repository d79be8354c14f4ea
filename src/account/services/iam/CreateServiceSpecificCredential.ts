import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { integer, userName } from './fields.ts'
import { findUser } from './find.ts'
import { within } from './quotas.ts'
import { isApiKey, makerOf } from './serviceCredential.ts'

const DAY = 24 * 3_600_000 // milliseconds

export const CreateServiceSpecificCredential = operation({
  input: z.strictObject({
    UserName: userName,
    ServiceName: z.string(),
    CredentialAgeDays: z.optional(integer(1, 36_600)),
  }),
  readOnly: false,
  requires: ({ UserName, ServiceName, CredentialAgeDays }, asked) => [
    {
      action: 'iam:CreateServiceSpecificCredential',
      resource: entityArn(asked, 'user', UserName),
      context: {
        'iam:ServiceSpecificCredentialServiceName': ServiceName,
        ...(CredentialAgeDays !== undefined && { 'iam:ServiceSpecificCredentialAgeDays': String(CredentialAgeDays) }),
      },
    },
  ],
  run(draft, { UserName, ServiceName, CredentialAgeDays }, at) {
    const user = findUser(draft, at, UserName)
    const make =
      makerOf(ServiceName) ??
      fail('NoSuchEntity', `No such service ${ServiceName} is supported for Service Specific Credentials`, 404)
    if (CredentialAgeDays !== undefined && !isApiKey(ServiceName))
      fail('ValidationError', `CredentialAgeDays is not supported for ${ServiceName}`)
    const { serviceCredentials = [] } = user
    const before = serviceCredentials.filter(({ service }) => service === ServiceName).length
    within('ServiceSpecificCredentialsPerUser', before + 1)
    const credential = {
      id: newId(draft, 'ACCA'),
      service: ServiceName,
      ...make(draft, { userName: UserName, account: at.account, before }),
      created: draft.now,
      ...(CredentialAgeDays !== undefined && { expires: draft.now + CredentialAgeDays * DAY }),
      status: 'Active' as const,
    }
    user.serviceCredentials = [...serviceCredentials, credential]
    return {
      ServiceSpecificCredential: {
        CreateDate: iso(draft.now),
        ...(credential.expires !== undefined && { ExpirationDate: iso(credential.expires) }),
        ServiceName,
        ...(isApiKey(ServiceName)
          ? { ServiceCredentialAlias: credential.name, ServiceCredentialSecret: credential.secret }
          : { ServiceUserName: credential.name, ServicePassword: credential.secret }),
        ServiceSpecificCredentialId: credential.id,
        UserName,
        Status: credential.status,
      },
    }
  },
})
