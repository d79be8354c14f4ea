import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { newId, newSecret } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { iamPolicy, LIMIT } from '../../policyText.ts'
import { own } from '../../own.ts'

/** Temporary credentials of a role. AWS: STS API Reference, AssumeRole, 2026-11. */
export const AssumeRole = operation({
  input: z.strictObject({
    RoleArn: z.string().check(z.minLength(20), z.maxLength(2048)),
    RoleSessionName: z.string().check(z.minLength(2), z.maxLength(64), z.regex(/^[\w+=,.@-]*$/)),
    DurationSeconds: z.optional(z.number().check(z.gte(900), z.lte(43_200))), // seconds
    Policy: z.optional(z.string()),
  }),
  readOnly: true,
  requires: ({ RoleArn }) => [{ action: 'sts:AssumeRole', resource: RoleArn }],
  run(draft, { RoleArn, RoleSessionName, DurationSeconds = 3600, Policy }, { caller }) {
    const [, account = '', name = ''] =
      /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(RoleArn) ?? fail('ValidationError', `${RoleArn} is invalid`)
    const home = own(draft.accounts, account)
    const role = own(home?.iam.roles, name)
    // AWS does not tell whether a role exists.
    if (!home || !role)
      fail(
        'AccessDenied',
        `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
        403,
      )
    if (DurationSeconds > role.maxSessionDuration)
      fail('ValidationError', 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
    const session = {
      accessKeyId: newId(draft, 'ASIA'),
      secret: newSecret(draft),
      token: newSecret(draft, 120),
      roleName: name,
      sessionName: RoleSessionName,
      issuedAt: draft.now,
      expiresAt: draft.now + DurationSeconds * 1000,
      mfa: false, // SIMPLIFIED: no SerialNumber and TokenCode yet
      ...(Policy !== undefined && { policy: iamPolicy(Policy, 'session', LIMIT.user) }),
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
        Arn: `arn:aws:sts::${account}:assumed-role/${name}/${RoleSessionName}`,
      },
    }
  },
})
