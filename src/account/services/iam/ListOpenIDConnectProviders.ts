import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { oidcProviders } from './provider.ts'

export const ListOpenIDConnectProviders = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:ListOpenIDConnectProviders', resource: '*' }],
  run: (draft, _input, at) => ({
    OpenIDConnectProviderList: Object.keys(oidcProviders(draft, at)).map((Arn) => ({ Arn })),
  }),
})
