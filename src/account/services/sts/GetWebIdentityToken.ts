import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { hashOf, uuid } from '../../ids.ts'
import { callerArn, fail, operation } from '../../operation.ts'
import { integer, tags } from '../iam/fields.ts'
import { homeOf } from '../iam/find.ts'
import { requestTags } from '../iam/tags.ts'
import { sealed } from './tokens.ts'

/**
 * A token by which others than AWS know who asks: the account is the identity provider now.
 * SIMPLIFIED: as with tokens that AWS takes, plain JSON and a seal; of the session it tells no more than its tags.
 */
export const GetWebIdentityToken = operation({
  input: z.strictObject({
    Audience: z.array(z.string().check(z.minLength(1), z.maxLength(1000))).check(z.minLength(1), z.maxLength(10)),
    DurationSeconds: z.optional(integer(60, 3600)), // seconds
    SigningAlgorithm: z.enum(['ES384', 'RS256']),
    Tags: z.optional(tags),
  }),
  readOnly: true,
  keeps: true,
  requires: ({ Audience, DurationSeconds = 300, SigningAlgorithm, Tags }) => [
    {
      action: 'sts:GetWebIdentityToken',
      resource: '*',
      context: {
        ...requestTags(Tags),
        'sts:DurationSeconds': String(DurationSeconds),
        'sts:IdentityTokenAudience': Audience,
        'sts:SigningAlgorithm': SigningAlgorithm,
      },
    },
  ],
  run(draft, { Audience, DurationSeconds = 300, SigningAlgorithm, Tags = [] }, at) {
    const { id, sts } = homeOf(draft, at)
    if (sts.outboundFederation !== true)
      fail(
        'OutboundWebIdentityFederationDisabledException',
        'The outbound web identity federation feature is not enabled for this account. To use this feature, you must first enable it through the Amazon Web Services Management Console or API.',
        403,
      )
    const key = 'accessKeyId' in at.caller ? at.caller.accessKeyId : undefined
    const expires = draft.now + DurationSeconds * 1000
    if (expires > (sts.sessions[key ?? '']?.expiresAt ?? Number.POSITIVE_INFINITY))
      fail(
        'SessionDurationEscalationException',
        'The requested token duration would extend the session beyond its original expiration time.',
        403,
      )
    return {
      WebIdentityToken: sealed({
        issuer: `https://${uuid(hashOf(id))}.tokens.sts.global.api.aws`,
        audience: Audience,
        subject: 'roleArn' in at.caller ? at.caller.roleArn : callerArn(at.caller),
        algorithm: SigningAlgorithm,
        tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
        issued: Math.floor(draft.now / 1000),
        expires: Math.floor(expires / 1000),
      }),
      Expiration: iso(expires),
    }
  },
})
