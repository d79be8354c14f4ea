// CRC-32 (ISO 3309, the one of zip and PNG) of a text's UTF-8 bytes. It finds accidents, not forgeries: whoever can write
// to the database can also write a checksum, so everything read is validated as well.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xed_b8_83_20 : remainder >>> 1
  return remainder
})

export function checksum(text: string): string {
  let crc = 0xff_ff_ff_ff
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return (~crc >>> 0).toString(16).padStart(8, '0')
}
