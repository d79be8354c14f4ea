import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { text } from './fields.ts'
import { generatedPolicy } from './generation.ts'
import { generationsOf, jobView, statusOf } from './jobs.ts'

const flag = z.optional(z.boolean())

/** SIMPLIFIED: includeServiceLevelTemplate adds nothing: of every service the actions are known. */
export const GetGeneratedPolicy = operation({
  input: z.strictObject({ jobId: text, includeResourcePlaceholders: flag, includeServiceLevelTemplate: flag }),
  readOnly: true,
  requires: () => [{ action: 'access-analyzer:GetGeneratedPolicy', resource: '*' }],
  run(draft, { jobId, includeResourcePlaceholders = false }, { account }) {
    const job =
      own(generationsOf(draft, account), jobId) ?? fail('ValidationException', `The job ${jobId} does not exist.`)
    const done = statusOf(draft, account, job) === 'SUCCEEDED'
    const trailProperties = job.trails.map((cloudTrailArn) => ({ cloudTrailArn, allRegions: true }))
    return {
      jobDetails: jobView(draft, account, jobId, job, false),
      generatedPolicyResult: {
        properties: {
          isComplete: done,
          principalArn: job.principalArn,
          cloudTrailProperties: { trailProperties, startTime: iso(job.from), endTime: iso(job.to) },
        },
        ...(done && { generatedPolicies: [{ policy: generatedPolicy(draft, job, includeResourcePlaceholders) }] }),
      },
    }
  },
})
