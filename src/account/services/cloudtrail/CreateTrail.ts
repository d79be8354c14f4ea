import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { REGION } from '../../origin.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { settings, tags } from './fields.ts'
import { checkSettings, passesRole, settingsFrom } from './settings.ts'
import type { Trail } from './state.ts'
import { tagsFrom } from './tags.ts'
import { trailArn, validName } from './trail.ts'
import { settingsView } from './views.ts'

const MOST = 5 // trails in one Region; CloudTrail User Guide, "Quotas", 2026-11

/** A trail that is made by the API logs nothing before StartLogging, and one Region unless it is told otherwise. */
export const CreateTrail = operation({
  input: z.strictObject({ Name: z.string(), S3BucketName: z.string(), ...settings, TagsList: z.optional(tags) }),
  readOnly: false,
  requires(input, { caller }) {
    const resource = trailArn(accountOfCaller(caller), input.Name)
    const context = requestTagKeys(input.TagsList)
    return [
      { action: 'cloudtrail:CreateTrail', resource, context },
      ...(input.TagsList ? [{ action: 'cloudtrail:AddTags', resource, context }] : []),
      ...passesRole(input),
    ]
  },
  run(draft, input, { account }) {
    const name = validName(input.Name)
    const home = draft.accounts[account]
    const trails = home?.cloudtrail?.trails ?? {}
    if (Object.hasOwn(trails, name))
      fail('TrailAlreadyExistsException', `Trail ${name} already exists for customer: ${account}`)
    if (Object.keys(trails).length >= MOST)
      fail('MaximumNumberOfTrailsExceededException', `User: ${account} already has ${MOST} trails in ${REGION}.`)
    const trail: Trail = {
      ...settingsFrom(input, {
        bucket: input.S3BucketName,
        multiRegion: false,
        globalServiceEvents: true,
        logFileValidation: false,
        organization: false,
      }),
      name,
      homeRegion: REGION,
      tags: tagsFrom(input.TagsList ?? []),
      logging: false,
    }
    checkSettings(draft, account, trail)
    if (home) home.cloudtrail = { trails: { ...trails, [name]: castDraft(trail) } }
    return settingsView(account, trail)
  },
})
