import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { GITHUB } from '../facts/keys.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { eachPrincipal } from '../find/each.ts'
import { isAllow, tests } from '../find/grants.ts'
import { oidcHost } from '../find/providers.ts'

export const MISSING_GITHUB_REPO_CONDITION_KEY = awsCheck({
  code: 'MISSING_GITHUB_REPO_CONDITION_KEY',
  severity: 'security',
  title: 'Missing github repo condition key',
  why: 'Workflows of any repository in the world could assume the role.',
  message: 'Nothing says which repository of GitHub is meant. Test {near}.',
  kinds: ['trust'],
  find: eachPrincipal(
    (principal, statement) =>
      oidcHost(principal) === GITHUB &&
      isAllow(statement) &&
      !tests(statement, `${GITHUB}:sub`) && {
        near: `${GITHUB}:sub`,
        fixes: [
          repair(
            `Add ${GITHUB}:sub`,
            putCondition(
              statement,
              'StringEquals',
              `${GITHUB}:sub`,
              'repo:ORGANIZATION/REPOSITORY:ref:refs/heads/main',
            ),
          ),
        ],
      },
  ),
})
