import { operation } from '../../operation.ts'
import { listInput, listOf } from './handshakeList.ts'

/** What the caller's account was invited to. */
export const ListHandshakesForAccount = operation({
  input: listInput,
  readOnly: true,
  requires: () => [{ action: 'organizations:ListHandshakesForAccount', resource: '*' }],
  run(draft, input, { account }) {
    const { organization } = draft
    if (!organization) return { Handshakes: [] }
    const mine = Object.values(organization.handshakes).filter((one) => one.account === account)
    return listOf(draft, organization, mine, input)
  },
})
