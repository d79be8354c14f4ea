import * as z from 'zod/mini'
import { taggedId, tags } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { requestTags } from '../iam/tags.ts'
import { findTagged, tagMap, taggedArn } from './tags.ts'

export const TagResource = organizationOperation({
  action: 'TagResource',
  input: z.strictObject({ ResourceId: taggedId, Tags: tags }),
  readOnly: false,
  on: ({ ResourceId }, organization) => [taggedArn(organization, ResourceId)],
  keys: ({ Tags }) => requestTags(Tags),
  run(organization, { ResourceId, Tags }) {
    const tagged = findTagged(organization, ResourceId)
    tagged.tags = tagMap(Tags, tagged.tags)
    return {}
  },
})
