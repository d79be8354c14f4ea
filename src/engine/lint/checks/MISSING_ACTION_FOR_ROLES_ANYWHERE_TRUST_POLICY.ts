import { awsCheck } from '../check.ts'
import { append, repair } from '../edits.ts'
import { covers, isAllow, listed } from '../find/grants.ts'
import { named } from '../find/providers.ts'

export const MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY = awsCheck({
  code: 'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY',
  severity: 'error',
  title: 'Missing action for roles anywhere trust policy',
  why: 'It sets a source identity and session tags when it assumes a role; without these actions it cannot.',
  message: 'IAM Roles Anywhere also needs {near}.',
  kinds: ['trust'],
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      if (
        !isAllow(statement) ||
        !named(statement, 'Service').some(({ text }) => text === 'rolesanywhere.amazonaws.com')
      )
        return []
      const actions = listed(statement)
      const missing = NEEDED.filter((action) => !actions.some(({ text }) => covers(text, action)))
      if (missing.length === 0 || actions.length === 0) return []
      const pointer = `${statement.pointer}/Action`
      return [
        {
          pointer,
          near: missing.join(' and '),
          fixes: [repair('Add them', append(pointer, statement.raw.Action, ...missing))],
        },
      ]
    }),
})

// AWS: IAM Roles Anywhere User Guide, "Trust policy", 2026-11.
const NEEDED = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession']
