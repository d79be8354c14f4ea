import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { analyzerOperation } from './analyzer.ts'
import { analyzerName, clientToken, filter, ruleName } from './fields.ts'

const MOST = 100 // rules of an analyzer; IAM User Guide, "IAM Access Analyzer quotas", 2026-11

/** For what is found from now on; ApplyArchiveRule is for what is there. */
export const CreateArchiveRule = analyzerOperation({
  input: z.strictObject({ analyzerName, ruleName, filter, clientToken }),
  action: 'CreateArchiveRule',
  readOnly: false,
  of: (input) => input.analyzerName,
  under: (input) => `archive-rule/${input.ruleName}`,
  run({ archiveRules }, input, { draft: { now } }) {
    if (Object.hasOwn(archiveRules, input.ruleName))
      fail('ConflictException', `Archive rule with name ${input.ruleName} already exists.`, 409)
    if (Object.keys(archiveRules).length >= MOST)
      fail('ServiceQuotaExceededException', `You can have at most ${MOST} archive rules for an analyzer.`, 402)
    archiveRules[input.ruleName] = { filter: castDraft(input.filter), createdAt: now, updatedAt: now }
    return {}
  },
})
