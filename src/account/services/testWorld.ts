// The world that the table of operations is tried in: the test account, and what only a call can make.

import { produce } from 'immer'
import { call } from '../call.ts'
import { ACCOUNT, ana, READ_PHOTOS } from '../testAccount.ts'
import { federation } from '../testFederation.ts'
import { GROUP, testWorkloads, WITH_PROFILE } from '../testWorkloads.ts'
import type { World } from '../types.ts'
import { document } from './testRow.ts'

const organization = {
  accounts: { '444455556666': { name: 'Member', root: { email: 'member@pinebox.example' } } },
}

/** A second version of the policy, so that one can be deleted. */
const versioned = call(testWorkloads({ ...federation, organization }), ana, 'iam.CreatePolicyVersion', {
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

/** With an account of its organization whose root user it may be for a task. */
export const testWorld: World = produce(sent.world, (draft) => {
  const { accounts, organization, home, now } = draft
  if (organization) organization.serviceAccess['iam.amazonaws.com'] = now
  for (const account of Object.values(accounts))
    if (account.id === home) account.iam.organizationsFeatures = ['RootSessions']
})
