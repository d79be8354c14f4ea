// The world that the table of operations is tried in: the test account, and what only a call can make.

import { call } from '../call.ts'
import { ACCOUNT, ana, READ_PHOTOS, testAccount } from '../testAccount.ts'
import type { World } from '../types.ts'
import { document } from './testRow.ts'

/** A second version of the policy, so that one can be deleted. */
const versioned = call(testAccount(), ana, 'iam.CreatePolicyVersion', {
  PolicyArn: READ_PHOTOS,
  PolicyDocument: document,
}).world

const insightful = call(versioned, ana, 'cloudtrail.PutInsightSelectors', {
  TrailName: 'insightful',
  InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }],
}).world

const PART = { Bucket: 'pinebox-photos', Key: 'parts.txt' }
const begun = call(insightful, ana, 's3.CreateMultipartUpload', { ...PART })
const UploadId = begun.result.ok ? begun.result.output.UploadId : ''
const sent = call(begun.world, ana, 's3.UploadPart', { ...PART, UploadId, PartNumber: 1, Body: 'one' })

/** An upload of one part that waits to be completed. */
export const upload = { ...PART, UploadId, ETag: sent.result.ok ? sent.result.output.ETag : '' }

const asked = call(sent.world, ana, 'iam.GenerateServiceLastAccessedDetails', {
  Arn: `arn:aws:iam::${ACCOUNT}:user/ana`,
})
/** A report on access that is ready by the next call. */
export const accessJob = asked.result.ok ? asked.result.output.JobId : ''

export const testWorld: World = call(asked.world, ana, 'iam.GetAccountSummary', {}).world
