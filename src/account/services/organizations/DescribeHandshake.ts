import { handshakeOperation } from './handshakeOperation.ts'

export const DescribeHandshake = handshakeOperation({
  action: 'DescribeHandshake',
  readOnly: true,
  by: ['inviter', 'invited'],
})
