import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { integer, tagKeys, tags } from '../iam/fields.ts'
import { arn, mfaCode, name, sessionPolicies } from './fields.ts'
import { checkSession } from './longTerm.ts'
import { mfaKeys, spendCode } from './mfa.ts'
import { checkDuration, findRole, recordOfRole, roleNamed } from './role.ts'
import { openRole } from './session.ts'
import { permissionsFor, sourceShown, traitsFor } from './traits.ts'

const context = z.strictObject({
  ProviderArn: z.optional(arn),
  ContextAssertion: z.optional(z.string().check(z.minLength(4), z.maxLength(2048))),
})

/** Temporary credentials of a role. They never say that MFA was used, although it may have been asked for. */
export const AssumeRole = operation({
  input: z.strictObject({
    RoleArn: arn,
    RoleSessionName: name(64),
    ...sessionPolicies,
    DurationSeconds: z.optional(integer(900, 43_200)), // seconds
    Tags: z.optional(tags),
    TransitiveTagKeys: z.optional(tagKeys),
    ExternalId: z.optional(z.string().check(z.minLength(2), z.maxLength(1224), z.regex(/^[\w+=,.@:/-]*$/))),
    ...mfaCode,
    SourceIdentity: z.optional(name(64)),
    // SIMPLIFIED: needs its permission, and nothing comes of it; there is no trusted identity propagation.
    ProvidedContexts: z.optional(z.array(context).check(z.minLength(1), z.maxLength(5))),
  }),
  readOnly: true, // as CloudTrail has it: nothing in the account changes
  keeps: true,
  requires(input, { caller, world }) {
    const { RoleArn, RoleSessionName, ExternalId, ProvidedContexts } = input
    const resource = roleNamed(RoleArn).arn
    const keys = {
      'sts:RoleSessionName': RoleSessionName,
      ...(ExternalId !== undefined && { 'sts:ExternalId': ExternalId }),
      ...mfaKeys(world, caller, input),
    }
    return [
      ...permissionsFor('sts:AssumeRole', resource, caller, input, keys),
      ...(ProvidedContexts ? [{ action: 'sts:SetContext', resource, context: keys }] : []),
    ]
  },
  run(draft, input, { caller }) {
    const { RoleArn, RoleSessionName: sessionName, DurationSeconds: seconds = 3600 } = input
    checkSession(caller, 'AssumeRole')
    const found = findRole(draft, RoleArn, caller, 'sts:AssumeRole')
    checkDuration(seconds, found.role, caller)
    spendCode(draft, caller, input)
    const { traits, size } = traitsFor(draft, found.home, caller, input)
    return { ...openRole(draft, found, { sessionName, seconds, traits }), ...size, ...sourceShown(traits) }
  },
  record: ({ RoleArn }) => recordOfRole(RoleArn),
})
