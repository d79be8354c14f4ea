import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { homeOf } from './find.ts'

/** SIMPLIFIED: the account remembers which tokens the global endpoint of STS is to give, but all tokens look alike. */
export const SetSecurityTokenServicePreferences = operation({
  input: z.strictObject({ GlobalEndpointTokenVersion: z.enum(['v1Token', 'v2Token']) }),
  readOnly: false,
  requires: () => [{ action: 'iam:SetSecurityTokenServicePreferences', resource: '*' }],
  run(draft, { GlobalEndpointTokenVersion }, at) {
    homeOf(draft, at).iam.globalEndpointTokenVersion = GlobalEndpointTokenVersion
    return {}
  },
})
