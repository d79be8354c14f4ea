import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { tags } from './fields.ts'
import { taggedTrail, tagsFrom } from './tags.ts'

/** A key that is there gets the new value. */
export const AddTags = operation({
  input: z.strictObject({ ResourceId: z.string(), TagsList: tags }),
  readOnly: false,
  requires: ({ ResourceId, TagsList }) => [
    { action: 'cloudtrail:AddTags', resource: ResourceId, context: requestTagKeys(TagsList) },
  ],
  run(draft, { ResourceId, TagsList }, { account }) {
    const trail = taggedTrail(draft, account, ResourceId)
    trail.tags = tagsFrom(TagsList, trail.tags)
    return {}
  },
})
