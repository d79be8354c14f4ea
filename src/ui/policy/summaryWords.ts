// A row of the summary in words, as AWS's console words it.
// AWS: IAM User Guide, "Access levels in policy summaries", 2026-11.

import type { SummaryRow } from '#engine'
import { shortResource } from '../words.ts'

export function serviceWords({ prefix, service, butNot }: SummaryRow): string {
  const name = prefix === '*' ? 'Every service' : (service ?? `${prefix} (AWS has no such service)`)
  return butNot ? `Everything except: ${name}` : name
}

/** Full: the whole of a level. Limited: a part of it. */
export function levelWords({ prefix, levels, unknown, service }: SummaryRow): string {
  if (prefix === '*') return 'Full access'
  const odd = unknown.length === 0 || service === undefined ? [] : [`AWS has no ${unknown.join(', ')}`]
  const full = levels.filter(({ covered, of }) => covered === of)
  const limited = levels.filter(({ covered, of }) => covered < of)
  return [
    ...(full.length > 0 ? [`Full: ${full.map(({ level }) => level).join(', ')}`] : []),
    ...(limited.length > 0
      ? [`Limited: ${limited.map(({ level, covered, of }) => `${level} (${covered} of ${of})`).join(', ')}`]
      : []),
    ...odd,
  ].join('. ')
}

export function resourceWords({ resources, butNotResources }: SummaryRow): string {
  const names = resources.map((one) => (one === '*' ? 'All resources' : shortResource(one))).join(', ')
  if (names === '') return 'The resource that carries the policy'
  return butNotResources ? `Everything except: ${names}` : names
}

export function conditionWords({ keys }: SummaryRow): string {
  return keys.length === 0 ? 'None' : keys.join(', ')
}
