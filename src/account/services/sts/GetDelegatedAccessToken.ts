import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { findRole } from './role.ts'
import { openRole } from './session.ts'
import { readTradeInToken } from './tokens.ts'

const SECONDS = 3600 // SIMPLIFIED: whoever grants the access says how long it lasts

/** Temporary credentials for a product of AWS's partners, after somebody has granted what it asked for. */
export const GetDelegatedAccessToken = operation({
  input: z.strictObject({ TradeInToken: z.string() }),
  readOnly: true,
  keeps: true,
  requires: () => [{ action: 'sts:GetDelegatedAccessToken', resource: '*' }],
  run(draft, { TradeInToken }, { caller }) {
    const token = readTradeInToken(TradeInToken)
    if (!token) return fail('ValidationError', 'The trade-in token is not valid.')
    if (Math.floor(draft.now / 1000) >= token.expires)
      fail('ExpiredTradeInTokenException', 'The trade-in token has expired.')
    const found = findRole(draft, token.principal, caller, 'sts:GetDelegatedAccessToken')
    const { Credentials } = openRole(draft, found, { sessionName: 'delegated', seconds: SECONDS, traits: {} })
    return { Credentials, AssumedPrincipal: token.principal }
  },
  record: () => ({ requestParameters: null, showsResponse: true }),
})
