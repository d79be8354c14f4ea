import * as z from 'zod/mini'
import { paging, piece, taggedId } from './fields.ts'
import { tagList } from '../iam/tags.ts'
import { organizationOperation } from './organizationOperation.ts'
import { findTagged, taggedArn } from './tags.ts'

export const ListTagsForResource = organizationOperation({
  action: 'ListTagsForResource',
  input: z.strictObject({ ResourceId: taggedId, NextToken: paging.NextToken }),
  readOnly: true,
  on: ({ ResourceId }, organization) => [taggedArn(organization, ResourceId)],
  run(organization, { ResourceId, NextToken }) {
    const { items, more } = piece(tagList(findTagged(organization, ResourceId).tags), { NextToken, MaxResults: 50 })
    return { Tags: items, ...more }
  },
})
