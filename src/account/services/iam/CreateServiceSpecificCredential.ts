import type { Draft } from 'immer'
import * as z from 'zod/mini'
import { toBase64 } from '../../base64.ts'
import { iso } from '../../clock.ts'
import { newId, newOpaqueId, newSecret } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import { utf8 } from '../s3/utf8.ts'
import { entityArn } from './arn.ts'
import { integer, userName } from './fields.ts'
import { findUser } from './find.ts'
import { within } from './quotas.ts'

const DAY = 24 * 3_600_000 // milliseconds

/** How each service's credentials look. AWS: IAM User Guide, "Service-specific credentials for IAM users", 2026-11. */
const services: Readonly<Record<string, 'password' | 'apiKey'>> = {
  'bedrock.amazonaws.com': 'apiKey',
  'cassandra.amazonaws.com': 'password',
  'codecommit.amazonaws.com': 'password',
}

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
    const kind =
      own(services, ServiceName) ??
      fail('NoSuchEntity', `No such service ${ServiceName} is supported for Service Specific Credentials`, 404)
    if (CredentialAgeDays !== undefined && kind !== 'apiKey')
      fail('ValidationError', `CredentialAgeDays is not supported for ${ServiceName}`)
    const { serviceCredentials = [] } = user
    const before = serviceCredentials.filter(({ service }) => service === ServiceName).length
    within('ServiceSpecificCredentialsPerUser', before + 1)
    const credential = {
      id: newId(draft, 'ACCA'),
      service: ServiceName,
      ...MAKE[kind](draft, UserName, at.account, before),
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
        ...(kind === 'apiKey'
          ? { ServiceCredentialAlias: credential.name, ServiceCredentialSecret: credential.secret }
          : { ServiceUserName: credential.name, ServicePassword: credential.secret }),
        ServiceSpecificCredentialId: credential.id,
        UserName,
        Status: credential.status,
      },
    }
  },
})

type Make = (
  draft: Draft<World>,
  userName: string,
  account: AccountId,
  before: number, // credentials of the user for the service
) => { readonly name: string; readonly secret: string }

const MAKE: Readonly<Record<'password' | 'apiKey', Make>> = {
  password: (draft, userName, account, before) => ({
    name: `${userName}${before > 0 ? `+${before}` : ''}-at-${account}`,
    secret: `${newSecret(draft, 43)}=`,
  }),
  apiKey(draft, _userName, account) {
    const name = `BedrockAPIKey-${newOpaqueId(draft, 4).toLowerCase()}-at-${account}`
    return { name, secret: `ABSK${toBase64(utf8(`${name}:${newSecret(draft, 44)}`))}` }
  },
}
