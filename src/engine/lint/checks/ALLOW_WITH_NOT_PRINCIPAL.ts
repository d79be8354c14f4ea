import { awsCheck } from '../check.ts'
import { eachStatement } from '../find/each.ts'
import { has, isAllow } from '../find/grants.ts'

export const ALLOW_WITH_NOT_PRINCIPAL = awsCheck({
  code: 'ALLOW_WITH_NOT_PRINCIPAL',
  severity: 'security',
  title: 'Allow with NotPrincipal',
  why: 'Anonymous callers and strangers are among the others.',
  message: 'Allow with NotPrincipal lets in everybody but those who are named. Name those who may.',
  kinds: ['resource'],
  find: eachStatement(
    (statement) =>
      isAllow(statement) &&
      has(statement, 'NotPrincipal') && { pointer: `${statement.pointer}/NotPrincipal`, on: 'key' },
  ),
})
