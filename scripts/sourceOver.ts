// Writes a value as the source of an expression that takes from another one what both have in common.

import { isDeepStrictEqual } from 'node:util'

/** `base` is the source of `common`: a name, or the way into it. */
export function sourceOver(value: unknown, common: unknown, base: string): string {
  const whole = JSON.stringify(value)
  if (whole.length <= base.length) return whole
  if (isDeepStrictEqual(value, common)) return base
  if (Array.isArray(value) && Array.isArray(common))
    return `[${value.map((one, at) => sourceOver(one, common[at], `${base}[${at}]`)).join()}]`
  if (isRecord(value) && isRecord(common))
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => {
        const name = JSON.stringify(key)
        return `${name}:${sourceOver(one, Object.hasOwn(common, key) ? common[key] : undefined, `${base}[${name}]`)}`
      })
      .join()}}`
  return whole
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
