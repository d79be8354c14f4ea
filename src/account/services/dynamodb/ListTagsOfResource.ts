import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { tagList } from '../iam/tags.ts'
import { resourceArn } from './fields.ts'
import { tableOperation } from './tableOperation.ts'

const SIZE = 10 // tags on a page

export const ListTagsOfResource = tableOperation({
  input: z.strictObject({ ResourceArn: resourceArn, NextToken: z.optional(z.string()) }),
  action: 'dynamodb:ListTagsOfResource',
  readOnly: true,
  of: ({ ResourceArn }) => ResourceArn,
  run(one, { NextToken }) {
    const { items, next } =
      pageOf(tagList(one.tags), NextToken, SIZE) ?? fail('ValidationException', 'The NextToken is not valid')
    return { Tags: items, ...present({ NextToken: next }) }
  },
})
