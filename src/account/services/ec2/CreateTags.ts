import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, tag } from './fields.ts'
import { tagged } from './resources.ts'
import { requestKeys, tagsFrom } from './tags.ts'

export const CreateTags = ec2Operation({
  input: z.strictObject({ ...dry, Resources: z.array(z.string()), Tags: z.array(tag) }),
  readOnly: false,
  needs: ({ Resources, Tags }, at) => onEach('ec2:CreateTags', Resources, at, requestKeys(Tags)),
  run(state, { Resources, Tags }) {
    for (const id of Resources) {
      const one = tagged(state, id) ?? fail('InvalidID', `The ID '${id}' is not valid`)
      one.tags = tagsFrom(Tags, one.tags)
    }
    return {}
  },
})
