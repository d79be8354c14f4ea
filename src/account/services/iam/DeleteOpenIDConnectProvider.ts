import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { oidcProviders } from './provider.ts'

/** One that is not there is no mistake. AWS: IAM API Reference, DeleteOpenIDConnectProvider, 2026-11. */
export const DeleteOpenIDConnectProvider = operation({
  input: z.strictObject({ OpenIDConnectProviderArn: arn }),
  readOnly: false,
  requires: ({ OpenIDConnectProviderArn }) => [
    { action: 'iam:DeleteOpenIDConnectProvider', resource: OpenIDConnectProviderArn },
  ],
  run(draft, { OpenIDConnectProviderArn }, at) {
    delete oidcProviders(draft, at)[OpenIDConnectProviderArn]
    return {}
  },
})
