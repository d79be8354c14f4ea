import { handshakeOperation } from './handshakeOperation.ts'

export const DeclineHandshake = handshakeOperation({
  action: 'DeclineHandshake',
  readOnly: false,
  by: ['invited'],
  becomes: 'DECLINED',
})
