import { handshakeOperation } from './handshakeOperation.ts'

/** The inviter takes it back. */
export const CancelHandshake = handshakeOperation({
  action: 'CancelHandshake',
  readOnly: false,
  by: ['inviter'],
  becomes: 'CANCELED',
})
