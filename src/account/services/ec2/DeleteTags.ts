import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, tag } from './fields.ts'
import { tagged } from './resources.ts'
import { requestKeys } from './tags.ts'

/** All of them, those of a key, or those of a key and a value. */
export const DeleteTags = ec2Operation({
  input: z.strictObject({ ...dry, Resources: z.array(z.string()), Tags: z.optional(z.array(tag)) }),
  readOnly: false,
  needs: ({ Resources, Tags = [] }, at) => onEach('ec2:DeleteTags', Resources, at, requestKeys(Tags)),
  run(state, { Resources, Tags }) {
    const goes = (key: string, value: string) =>
      !Tags || Tags.some(({ Key, Value }) => Key === key && (Value === undefined || Value === value))
    for (const id of Resources) {
      const one = tagged(state, id) ?? fail('InvalidID', `The ID '${id}' is not valid`)
      one.tags = Object.fromEntries(Object.entries(one.tags).filter(([key, value]) => !goes(key, value)))
    }
    return {}
  },
})
