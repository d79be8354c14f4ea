import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { text } from './fields.ts'
import { generationsOf, statusOf } from './jobs.ts'

export const CancelPolicyGeneration = operation({
  input: z.strictObject({ jobId: text }),
  readOnly: false,
  requires: () => [{ action: 'access-analyzer:CancelPolicyGeneration', resource: '*' }],
  run(draft, { jobId }, { account }) {
    const job =
      own(generationsOf(draft, account), jobId) ?? fail('ValidationException', `The job ${jobId} does not exist.`)
    if (statusOf(draft, account, job) === 'IN_PROGRESS') job.canceled = true
    return {}
  },
})
