import { awsCheck, EVERYWHERE } from '../check.ts'
import { remove, safeRepair } from '../edits.ts'
import { canonical } from '../find/values.ts'

export const REDUNDANT_STATEMENT = awsCheck({
  code: 'REDUNDANT_STATEMENT',
  severity: 'suggestion',
  title: 'Redundant statement',
  why: 'Who reads the policy must check two statements for one.',
  message: 'This statement says the same as an earlier one.',
  kinds: EVERYWHERE,
  find: ({ statements }) => {
    const seen = new Set<string>()
    return statements.flatMap(({ raw, pointer }) => {
      const same = canonical({ ...raw, Sid: undefined })
      const known = seen.has(same)
      seen.add(same)
      return known ? [{ pointer, fixes: [safeRepair('Delete it', remove(pointer))] }] : []
    })
  },
})
