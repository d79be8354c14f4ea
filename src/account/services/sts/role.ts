// The role that somebody wants to become.

import type { Draft } from 'immer'
import { callerArn, fail, type Recorded } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Account, AccountId, Caller, World } from '../../types.ts'
import type { Role } from '../iam/state.ts'

const ROLE = /^arn:aws:iam::(\d{12}):role(\/(?:.*\/)?)([^/]+)$/
const CHAINED = 3600 // seconds; IAM User Guide, "Role chaining", 2026-11

interface RoleName {
  readonly arn: string
  readonly account: AccountId
  readonly path: string
  readonly name: string
}

export function roleNamed(arn: string): RoleName {
  const [, account = '', path = '', name = ''] = ROLE.exec(arn) ?? fail('ValidationError', `${arn} is invalid`)
  return { arn, account, path, name }
}

/** AWS does not tell whether a role exists. */
export function findRole(
  draft: Draft<World>,
  arn: string,
  caller: Caller,
  action: string,
): { home: Draft<Account>; role: Role } {
  const { account, path, name } = roleNamed(arn)
  const home = own(draft.accounts, account)
  const role = own(home?.iam.roles, name)
  if (home && role?.path === path) return { home, role }
  if (caller.kind === 'federatedIdentity') return fail('AccessDenied', `Not authorized to perform ${action}`, 403)
  const who = callerArn(caller)
  return fail('AccessDenied', `User: ${who} is not authorized to perform: ${action} on resource: ${arn}`, 403)
}

export function checkDuration(seconds: number, role: Role, caller: Caller): void {
  if (caller.kind === 'role' && seconds > CHAINED)
    fail(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    )
  if (seconds > role.maxSessionDuration)
    fail('ValidationError', 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
}

/** The role stands in the record as a resource; so does the answer, without its secret. */
export function recordOfRole(arn: string): Recorded {
  const [, accountId] = ROLE.exec(arn) ?? []
  return {
    showsResponse: true,
    ...(accountId !== undefined && { resources: [{ accountId, type: 'AWS::IAM::Role', ARN: arn }] }),
  }
}
