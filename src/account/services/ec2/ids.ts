import type { Draft } from 'immer'
import { HEX, letters } from '../../ids.ts'
import type { World } from '../../types.ts'

/** `i-`, `sg-`, `vol-` … and 17 hexadecimal digits, of which AWS's first is 0 as yet. */
export function newResourceId(draft: Draft<World>, prefix: string): string {
  return `${prefix}-0${letters(draft.serial++, 16, HEX)}`
}

/** SIMPLIFIED: public addresses are those that RFC 5737 keeps for documentation. */
export function newPublicIp(draft: Draft<World>): string {
  return `198.51.100.${(draft.serial++ % 254) + 1}`
}

export function newPrivateIp(draft: Draft<World>, cidr: string): string {
  const serial = draft.serial++
  const [first, second, third = '0'] = cidr.split('.')
  return `${first}.${second}.${Number(third) + (serial % 16)}.${((serial * 7) % 250) + 4}`
}
