import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { findOidcProvider } from './provider.ts'
import { tagsView } from './views.ts'

export const GetOpenIDConnectProvider = operation({
  input: z.strictObject({ OpenIDConnectProviderArn: arn }),
  readOnly: true,
  requires: ({ OpenIDConnectProviderArn }) => [
    { action: 'iam:GetOpenIDConnectProvider', resource: OpenIDConnectProviderArn },
  ],
  run(draft, { OpenIDConnectProviderArn }, at) {
    const {
      url,
      clientIds,
      thumbprints = [],
      createDate,
      tags = {},
    } = findOidcProvider(draft, at, OpenIDConnectProviderArn)
    return {
      Url: url,
      ClientIDList: clientIds,
      ThumbprintList: thumbprints,
      CreateDate: iso(createDate),
      ...tagsView({ tags }),
    }
  },
})
