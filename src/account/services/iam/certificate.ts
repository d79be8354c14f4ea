// Certificates that the account is given. Of X.509 (RFC 5280) only the time of expiry is read.
// SIMPLIFIED: neither the chain nor the private key is held against the certificate.

import { fromBase64 } from '../../base64.ts'
import { fail } from '../../operation.ts'

/** When it ends, in milliseconds since the Unix epoch; fails for what is no certificate in PEM. */
export function expiryOf(pem: string): number {
  const [, base64 = ''] =
    /^\s*-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/.exec(pem) ?? []
  const bytes = fromBase64(base64.replaceAll(/\s/g, '')) ?? []
  const [, , end = ''] = isWhole(bytes) ? (VALIDITY.exec(String.fromCodePoint(...bytes)) ?? []) : []
  const time = timeOf(end.slice(2))
  if (Number.isNaN(time))
    fail('MalformedCertificate', 'Unable to parse certificate. Please ensure the certificate is in PEM format.')
  return time
}

/** A sequence (0x30) whose length takes two bytes (0x82): no certificate is shorter than 256 bytes. */
function isWhole([type, form, high = 0, low = 0, ...rest]: readonly number[]): boolean {
  return type === 0x30 && form === 0x82 && rest.length === high * 256 + low
}

// Two times in a row stand nowhere else before the end of it: UTCTime (0x17, 13 letters) until 2049, then
// GeneralizedTime (0x18, 15 letters). RFC 5280, 4.1.2.5.
// oxlint-disable-next-line no-control-regex -- bytes, one a letter
const VALIDITY = /(\u0017\r\d{12}Z|\u0018\u000F\d{14}Z)(\u0017\r\d{12}Z|\u0018\u000F\d{14}Z)/

/** `260101000000Z` or `20500101000000Z`. Two digits of a year mean 1950 to 2049. */
function timeOf(text: string): number {
  const [, year = '', month, day, hour, minute, second] =
    /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? []
  const full = year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year}`
  return Date.parse(`${full}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
