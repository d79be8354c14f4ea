// The world that the table of operations is tried in: the test account, and what only a call can make.

import { produce } from 'immer'
import { call } from '../call.ts'
import { worldFrom } from '../fixture.ts'
import { ACCOUNT, ana, READ_PHOTOS } from '../testAccount.ts'
import { federation } from '../testFederation.ts'
import { GROUP, testWorkloads, WITH_PROFILE } from '../testWorkloads.ts'
import type { World } from '../types.ts'
import { document } from './testRow.ts'

/** A second version of the policy, so that one can be deleted. */
const versioned = call(testWorkloads(federation), ana, 'iam.CreatePolicyVersion', {
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

/** Of EC2, what has an id that the fixture made. */
const { instances = {}, securityGroups = {} } = sent.world.accounts[ACCOUNT]?.ec2 ?? {}
export const ids = {
  volume: instances[WITH_PROFILE]?.volumes[0] ?? '',
  association: instances[WITH_PROFILE]?.profile?.id ?? '',
  rule: securityGroups[GROUP]?.rules[0]?.id ?? '',
}

const { world: member } = worldFrom({
  id: '444455556666',
  now: '2026-11-23T09:00:00Z',
  root: { email: 'member@pinebox.example' },
})
/** What IAM asks of an organization. */
const organization = {
  id: 'o-pinebox123',
  managementAccount: ACCOUNT,
  featureSet: 'ALL',
  trustedServices: ['iam.amazonaws.com'],
}
/** With an account beside it whose root user the first one may be for a task. */
export const testWorld: World = produce(sent.world, (draft) => {
  Object.assign(draft, { organization })
  Object.assign(draft.accounts, member?.accounts)
  for (const account of Object.values(draft.accounts))
    if (account.id === draft.home) account.iam.organizationsFeatures = ['RootSessions']
})
