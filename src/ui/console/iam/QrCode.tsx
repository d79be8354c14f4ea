import { QRCodeSVG } from 'qrcode.react'

const SIDE = 144 // pixels

/** What an authenticator app reads. White around it in both themes, or cameras find nothing. */
export function QrCode({ serial, seed }: { serial: string; seed: string }) {
  const name = serial.split('/').at(-1) ?? serial
  const text = `otpauth://totp/Amazon%20Web%20Services:${encodeURIComponent(name)}?secret=${seed}&issuer=Amazon%20Web%20Services`
  return <QRCodeSVG value={text} size={SIDE} marginSize={4} title="QR code for an authenticator app" />
}
