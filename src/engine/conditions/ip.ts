// AWS: IAM User Guide, "Condition operators", IP address, 2026-11. Rule C8: compared as numbers, never as text.
import type { Resolved } from '../match/variables.ts'
import { type Family, type Fits, incomparable } from './family.ts'

export const ip: Family = {
  IpAddress: { read: inside },
  NotIpAddress: { negated: true, read: inside },
}

export interface Address {
  readonly bits: 32 | 128
  readonly number: bigint
}

function inside({ text: range }: Resolved): Fits {
  const [base = '', length, more] = range.split('/')
  const network = addressOf(base)
  if (!network || more !== undefined || (length !== undefined && !/^\d{1,3}$/.test(length))) return incomparable
  const prefix = length === undefined ? network.bits : Number(length)
  if (prefix > network.bits) return incomparable
  const rest = BigInt(network.bits - prefix)
  const wanted = network.number >> rest
  return (value) => {
    const address = addressOf(value)
    return address && (address.bits === network.bits ? address.number >> rest === wanted : false)
  }
}

/** IPv4 or IPv6; undefined: no address. */
export function addressOf(text: string): Address | undefined {
  return text.includes(':') ? six(text) : four(text)
}

function four(text: string): Address | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined
  return { bits: 32, number: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) }
}

function six(text: string): Address | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map(groups)
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const all = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return { bits: 128, number: all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n) }
}

/** The groups of one half; a trailing IPv4 address stands for two. */
function groups(half: string): readonly string[] {
  if (half === '') return []
  return half.split(':').flatMap((group) => {
    const address = group.includes('.') ? four(group) : undefined
    return address ? [(address.number >> 16n).toString(16), (address.number & 65_535n).toString(16)] : [group]
  })
}
