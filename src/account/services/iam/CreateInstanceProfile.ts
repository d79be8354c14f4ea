import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { instanceProfileName, path, tags } from './fields.ts'
import { isTaken } from './find.ts'
import { instanceProfiles, profileDetails } from './instanceProfile.ts'
import { within } from './quotas.ts'
import { requestTags, tagging, tagMap, withCase } from './tags.ts'

export const CreateInstanceProfile = operation({
  input: z.strictObject({
    InstanceProfileName: instanceProfileName,
    Path: z.optional(path),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires({ InstanceProfileName, Path, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'instance-profile', InstanceProfileName, Path)
    return [
      { action: 'iam:CreateInstanceProfile', resource, context: requestTags(Tags) },
      ...tagging('iam:TagInstanceProfile', resource, Tags),
    ]
  },
  run(draft, { InstanceProfileName, Path = '/', Tags }, at) {
    const profiles = instanceProfiles(draft, at)
    if (isTaken(profiles, InstanceProfileName))
      fail('EntityAlreadyExists', `Instance Profile ${InstanceProfileName} already exists.`, 409)
    within('InstanceProfilesPerAccount', namesIn(profiles).length + 1)
    const profile = {
      instanceProfileName: InstanceProfileName,
      instanceProfileId: newId(draft, 'AIPA'),
      path: Path,
      createDate: draft.now,
      roles: [],
      tags: tagMap(Tags, withCase),
    }
    profiles[InstanceProfileName] = profile
    return { InstanceProfile: profileDetails(draft, at, profile) }
  },
})
