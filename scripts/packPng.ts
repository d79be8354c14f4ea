// A screenshot in fewer bytes: browsers write PNG fast, not small. Flat areas pack best as they are, unfiltered, and the
// few colours of a page fit a palette.

import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = 8 // bytes
const FRAME = 12 // bytes of a chunk around its data: length, name, checksum

/** Eight bits a channel, not interlaced: what Chromium writes. W3C, PNG specification, 2003. */
export function packPng(png: Buffer): Buffer {
  const { header, data } = read(png)
  const width = header.readUInt32BE(0)
  const channels = header[9] === 6 ? 4 : 3
  const rows = unfiltered(inflateSync(data), width * channels, channels)
  const { palette, indices } = paletteOf(rows, channels)
  const lines = rows.map((_, at) => Buffer.concat([Buffer.of(0), indices.subarray(at * width, (at + 1) * width)]))
  header[9] = 3 // by palette
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function read(png: Buffer): { readonly header: Buffer; readonly data: Buffer } {
  const parts: { name: string; data: Buffer }[] = []
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at)
    parts.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + FRAME
  }
  const named = (name: string) => parts.filter((part) => part.name === name).map(({ data }) => data)
  return { header: Buffer.concat(named('IHDR')), data: Buffer.concat(named('IDAT')) }
}

/** Each row says in its first byte how it was told from its neighbours. */
function unfiltered(raw: Buffer, stride: number, channels: number): readonly Buffer[] {
  const rows: Buffer[] = []
  for (let start = 0; start < raw.length; start += stride + 1) {
    const filter = raw[start] ?? 0
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + stride))
    const above = rows.at(-1)
    for (let x = 0; x < stride; x++) {
      const a = row[x - channels] ?? 0
      const b = above?.[x] ?? 0
      const c = above?.[x - channels] ?? 0
      row[x] = (row[x] ?? 0) + ([0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0)
    }
    rows.push(row)
  }
  return rows
}

function paeth(a: number, b: number, c: number): number {
  const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return da <= db && da <= dc ? a : db <= dc ? b : c
}

/** The 256 colours that are used most; every other pixel takes the nearest of them. */
function paletteOf(rows: readonly Buffer[], channels: number): { palette: Buffer; indices: Buffer } {
  const pixels = Buffer.concat(rows)
  const count = pixels.length / channels
  const colours = Array.from({ length: count }, (_, at) => pixels.readUIntBE(at * channels, 3))
  const used = new Map<number, number>()
  for (const colour of colours) used.set(colour, (used.get(colour) ?? 0) + 1)
  const kept = [...used.keys()].toSorted((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0)).slice(0, 256)
  const index = new Map<number, number>([...used.keys()].map((colour) => [colour, nearest(kept, colour)]))
  const palette = Buffer.alloc(kept.length * 3)
  for (const [at, colour] of kept.entries()) palette.writeUIntBE(colour, at * 3, 3)
  return { palette, indices: Buffer.from(colours.map((colour) => index.get(colour) ?? 0)) }
}

function nearest(kept: readonly number[], colour: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [at, other] of kept.entries()) {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2,
      0,
    )
    if (distance < least) [best, least] = [at, distance]
  }
  return best
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
