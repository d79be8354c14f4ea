import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { uuid } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { timeOf, timestamp } from '../../timestamp.ts'
import { homeOf } from '../iam/find.ts'
import { clientToken, principalArn, text } from './fields.ts'
import { generationsOf, statusOf } from './jobs.ts'

const LONGEST = 90 * 86_400_000 // milliseconds of activity; IAM User Guide, "IAM Access Analyzer quotas", 2026-11

export const StartPolicyGeneration = operation({
  input: z.strictObject({
    policyGenerationDetails: z.strictObject({ principalArn }),
    cloudTrailDetails: z.optional(
      z.strictObject({
        trails: z.array(
          z.strictObject({
            cloudTrailArn: text.check(z.regex(/^arn:[^:]*:cloudtrail:[^:]*:[^:]*:trail\/.{1,576}$/)),
            regions: z.optional(z.array(text)),
            allRegions: z.optional(z.boolean()),
          }),
        ),
        accessRole: text.check(z.regex(/^arn:[^:]*:iam::[^:]*:role\/.{1,576}$/)),
        startTime: timestamp,
        endTime: z.optional(timestamp),
      }),
    ),
    clientToken,
  }),
  readOnly: false,
  requires: ({ policyGenerationDetails, cloudTrailDetails }) => [
    { action: 'access-analyzer:StartPolicyGeneration', resource: '*' },
    { action: 'iam:GenerateServiceLastAccessedDetails', resource: policyGenerationDetails.principalArn },
    { action: 'iam:GetServiceLastAccessedDetails', resource: '*' },
    ...(cloudTrailDetails
      ? [
          {
            action: 'iam:PassRole',
            resource: cloudTrailDetails.accessRole,
            context: { 'iam:PassedToService': 'access-analyzer.amazonaws.com' },
          },
        ]
      : []),
  ],
  run(draft, { policyGenerationDetails: { principalArn: arn }, cloudTrailDetails }, at) {
    const known = generationsOf(draft, at.account)
    if (Object.values(known).some((job) => statusOf(draft, at.account, job) === 'IN_PROGRESS'))
      fail('ConflictException', 'A policy generation is in progress already.', 409)
    if (!cloudTrailDetails) return fail('ValidationException', 'CloudTrail details must be specified.')
    const { trails, startTime, endTime } = cloudTrailDetails
    const from = timeOf(startTime)
    const to = endTime === undefined ? draft.now : timeOf(endTime)
    if (from > to || to - from > LONGEST)
      fail('ValidationException', 'The time range must not be longer than 90 days, and must end after it begins.')
    const jobId = uuid(draft.serial++)
    const home = homeOf(draft, at)
    const job = { principalArn: arn, begun: draft.now, trails: trails.map((one) => one.cloudTrailArn), from, to }
    home.accessanalyzer = { analyzers: {}, ...home.accessanalyzer, generations: { ...known, [jobId]: castDraft(job) } }
    return { jobId }
  },
})
