import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { selection } from './fields.ts'
import { KINDS } from './resources.ts'
import { select } from './select.ts'
import type { Tags } from './state.ts'

export const DescribeTags = ec2Operation({
  input: z.strictObject(selection),
  readOnly: true,
  needs: needsAll('ec2:DescribeTags'),
  run(state, asked) {
    const all = Object.values(KINDS).flatMap(({ of, type }) =>
      Object.entries<{ readonly tags: Tags }>(state[of]).flatMap(([id, { tags }]) =>
        Object.entries(tags).map(([key, value]) => ({ key, value, id, type, tags })),
      ),
    )
    const { items, next } = select(all, asked, {
      key: ({ key }) => [key],
      value: ({ value }) => [value],
      'resource-id': ({ id }) => [id],
      'resource-type': ({ type }) => [type],
    })
    return {
      ...present({ NextToken: next }),
      Tags: items.map(({ key, id, type, value }) => ({ Key: key, ResourceId: id, ResourceType: type, Value: value })),
    }
  },
})
