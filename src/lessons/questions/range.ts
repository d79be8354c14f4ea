import type { Count } from '../types.ts'

export function inRange(number: number, { eq, gte, lte }: Count): boolean {
  return (
    (eq === undefined || number === eq) && (gte === undefined || number >= gte) && (lte === undefined || number <= lte)
  )
}
