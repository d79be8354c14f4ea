// IP ranges in conditions.

import { addressOf } from '../../conditions/ip.ts'
import type { Test } from '../types.ts'

export interface Range {
  readonly bits: 32 | 128
  readonly number: bigint
  readonly prefix: number
}

/** Undefined: neither an address nor a CIDR block. */
export function rangeOf(text: string): Range | undefined {
  const [base = '', length, more] = text.split('/')
  const address = addressOf(base)
  if (!address || more !== undefined || (length !== undefined && !/^\d{1,3}$/.test(length))) return undefined
  const prefix = length === undefined ? address.bits : Number(length)
  return prefix > address.bits ? undefined : { ...address, prefix }
}

/** Addresses that never reach AWS over the internet. RFC 1918, 6598, 5735, 4193. */
const PRIVATE = '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 fc00::/7'.split(' ')

export function isPrivate(text: string): boolean {
  const range = rangeOf(text)
  if (!range) return false
  return PRIVATE.some((one) => {
    const outer = rangeOf(one)
    if (!outer || outer.bits !== range.bits || outer.prefix > range.prefix) return false
    const rest = BigInt(range.bits - outer.prefix)
    return range.number >> rest === outer.number >> rest
  })
}

/** Of the values of aws:SourceIp under this operator, how many are private? */
export function privateShare({ operator, lowerKey, values }: Test, wanted: string): 'none' | 'some' | 'all' {
  if (operator !== wanted || lowerKey !== 'aws:sourceip' || values.length === 0) return 'none'
  const count = values.filter(({ text }) => isPrivate(text)).length
  return count === 0 ? 'none' : count === values.length ? 'all' : 'some'
}

/** An IPv4 block at its first address; undefined when it is there already. */
export function networkOf(text: string): string | undefined {
  const range = text.includes('/') ? rangeOf(text) : undefined
  if (!range || range.bits !== 32) return undefined
  const rest = BigInt(32 - range.prefix)
  const network = (range.number >> rest) << rest
  if (network === range.number) return undefined
  const bytes = [24n, 16n, 8n, 0n].map((shift) => (network >> shift) & 255n)
  return `${bytes.join('.')}/${range.prefix}`
}
