import { awsCheck } from '../check.ts'
import { GITHUB } from '../facts/keys.ts'
import { eachValue } from '../find/each.ts'
import { tests } from '../find/grants.ts'
import { hasWildcardOutside } from '../find/variables.ts'

export const SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED = awsCheck({
  code: 'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
  severity: 'warning',
  title: 'Specific github repo and branch recommended',
  why: 'Whoever can push to any of them can assume the role.',
  message: '`{}` takes in several repositories or branches. Name one.',
  kinds: ['trust'],
  find: eachValue(
    ({ text }, { lowerKey, operator }, statement) =>
      operator === 'StringLike' &&
      lowerKey === `${GITHUB}:sub` &&
      hasWildcardOutside(text) &&
      !tests(statement, `${GITHUB}:ref`),
  ),
})
