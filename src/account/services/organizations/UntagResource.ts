import * as z from 'zod/mini'
import { taggedId, tagKeys } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { findTagged, taggedArn } from './tags.ts'

export const UntagResource = organizationOperation({
  action: 'UntagResource',
  input: z.strictObject({ ResourceId: taggedId, TagKeys: tagKeys }),
  readOnly: false,
  on: ({ ResourceId }, organization) => [taggedArn(organization, ResourceId)],
  keys: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),
  run(organization, { ResourceId, TagKeys }) {
    const tagged = findTagged(organization, ResourceId)
    tagged.tags = Object.fromEntries(Object.entries(tagged.tags).filter(([key]) => !TagKeys.includes(key)))
    return {}
  },
})
