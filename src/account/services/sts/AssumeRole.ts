import type { Draft } from 'immer'
import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { newId, newSecret } from '../../ids.ts'
import { callerArn, fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { iamPolicy, POLICY_TEXT } from '../../policyText.ts'
import type { Account, Caller, World } from '../../types.ts'
import type { Role } from '../iam/state.ts'

const ROLE = /^arn:aws:iam::(\d{12}):role(\/(?:.*\/)?)([^/]+)$/
const CHAINED = 3600 // seconds; IAM User Guide, "Role chaining", 2026-11

/** Temporary credentials of a role. AWS: STS API Reference, AssumeRole, 2026-11. */
// SIMPLIFIED: no PolicyArns, session tags, SourceIdentity, and no MFA (SerialNumber, TokenCode) yet.
export const AssumeRole = operation({
  input: z.strictObject({
    RoleArn: z.string().check(z.minLength(20), z.maxLength(2048)),
    RoleSessionName: z.string().check(z.minLength(2), z.maxLength(64), z.regex(/^[\w+=,.@-]*$/)),
    DurationSeconds: z.optional(z.number().check(z.gte(900), z.lte(43_200))), // seconds
    ExternalId: z.optional(z.string().check(z.minLength(2), z.maxLength(1224), z.regex(/^[\w+=,.@:/-]*$/))),
    Policy: z.optional(z.string().check(z.minLength(1), z.regex(POLICY_TEXT))),
  }),
  readOnly: true,
  keeps: true, // as CloudTrail has it: nothing in the account changes
  requires: ({ RoleArn, RoleSessionName, ExternalId }) => [
    {
      action: 'sts:AssumeRole',
      resource: parsed(RoleArn).arn,
      context: {
        'sts:RoleSessionName': RoleSessionName,
        ...(ExternalId !== undefined && { 'sts:ExternalId': ExternalId }),
      },
    },
  ],
  run(draft, { RoleArn, RoleSessionName, DurationSeconds = 3600, Policy }, { caller }) {
    const { home, role, name } = findRole(draft, RoleArn, callerArn(caller))
    checkDuration(DurationSeconds, role, caller)
    const session = {
      accessKeyId: newId(draft, 'ASIA'),
      secret: newSecret(draft),
      token: newSecret(draft, 120),
      roleName: name,
      sessionName: RoleSessionName,
      issuedAt: draft.now,
      expiresAt: draft.now + DurationSeconds * 1000,
      mfa: false,
      ...(Policy !== undefined && { policy: iamPolicy(draft, Policy, 'session') }),
    }
    home.sts.sessions[session.accessKeyId] = session
    return {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secret,
        SessionToken: session.token,
        Expiration: iso(session.expiresAt),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${role.roleId}:${RoleSessionName}`,
        Arn: `arn:aws:sts::${home.id}:assumed-role/${name}/${RoleSessionName}`,
      },
    }
  },
  record({ RoleArn }) {
    const [, accountId] = ROLE.exec(RoleArn) ?? []
    return {
      showsResponse: true,
      ...(accountId !== undefined && { resources: [{ accountId, type: 'AWS::IAM::Role', ARN: RoleArn }] }),
    }
  },
})

function parsed(arn: string): { arn: string; account: string; path: string; name: string } {
  const [, account = '', path = '', name = ''] = ROLE.exec(arn) ?? fail('ValidationError', `${arn} is invalid`)
  return { arn, account, path, name }
}

function findRole(
  draft: Draft<World>,
  arn: string,
  caller: string,
): { home: Draft<Account>; role: Role; name: string } {
  const { account, path, name } = parsed(arn)
  const home = own(draft.accounts, account)
  const role = own(home?.iam.roles, name)
  if (home && role?.path === path) return { home, role, name }
  // AWS does not tell whether a role exists.
  return fail('AccessDenied', `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${arn}`, 403)
}

function checkDuration(seconds: number, role: Role, caller: Caller): void {
  if (caller.kind === 'role' && seconds > CHAINED)
    fail(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    )
  if (seconds > role.maxSessionDuration)
    fail('ValidationError', 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
}
