import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { samlProviders } from './provider.ts'

export const DeleteSAMLProvider = operation({
  input: z.strictObject({ SAMLProviderArn: arn }),
  readOnly: false,
  requires: ({ SAMLProviderArn }) => [{ action: 'iam:DeleteSAMLProvider', resource: SAMLProviderArn }],
  run(draft, { SAMLProviderArn }, at) {
    const providers = samlProviders(draft, at)
    if (!Object.hasOwn(providers, SAMLProviderArn))
      fail('NoSuchEntity', `Manifest not found for arn ${SAMLProviderArn}`, 404)
    delete providers[SAMLProviderArn]
    return {}
  },
})
