import { awsCheck, EVERYWHERE } from '../check.ts'
import { replace, safeRepair } from '../edits.ts'
import { isEpoch } from '../find/dates.ts'
import { eachValue } from '../find/each.ts'

export const INVALID_DATE_VALUE = awsCheck({
  code: 'INVALID_DATE_VALUE',
  severity: 'warning',
  title: 'Invalid date value',
  why: 'Nobody who reads the policy can tell which day that is.',
  message: '`{}` is a number of seconds. Write a date, as 2027-01-31T00:00:00Z.',
  kinds: EVERYWHERE,
  find: eachValue(({ text, pointer }, { family, lowerKey }) => {
    if (family !== 'Date' || lowerKey === 'aws:epochtime' || !isEpoch(text)) return false
    const date = new Date(Number(text) * 1000)
    if (Number.isNaN(date.getTime())) return true
    const iso = date.toISOString().replace('.000Z', 'Z')
    return /^\d{4}-/.test(iso) ? { near: iso, fixes: [safeRepair(`Write ${iso}`, replace(pointer, iso))] } : true
  }),
})
