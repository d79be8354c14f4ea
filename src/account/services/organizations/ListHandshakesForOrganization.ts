import { listInput, listOf } from './handshakeList.ts'
import { organizationOperation } from './organizationOperation.ts'

export const ListHandshakesForOrganization = organizationOperation({
  action: 'ListHandshakesForOrganization',
  input: listInput,
  readOnly: true,
  run: (organization, input, { draft }) => listOf(draft, organization, Object.values(organization.handshakes), input),
})
