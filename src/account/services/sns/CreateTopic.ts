import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { attributes, onTopic, text, topicArn, topicsOf } from './topic.ts'

const tag = z.strictObject({
  Key: z.string().check(z.minLength(1), z.maxLength(128)),
  Value: z.string().check(z.maxLength(256)),
})

/** A topic that is there already is no mistake, unless it differs. */
export const CreateTopic = operation({
  input: z.strictObject({
    Name: z.string(),
    Attributes: attributes,
    Tags: z.optional(z.array(tag)),
    DataProtectionPolicy: text,
  }),
  readOnly: false,
  requires: ({ Name, Tags }, { caller }) =>
    onTopic('sns:CreateTopic', topicArn(accountOfCaller(caller), Name), requestTagKeys(Tags)),
  run(draft, { Name: name, Attributes: { Policy: policy, ...set } = {}, Tags = [] }, at) {
    if (!/^[\w-]{1,256}$/.test(name) || name === '__proto__') fail('InvalidParameter', 'Invalid parameter: Topic Name')
    const topics = topicsOf(draft, at)
    topics[name] ??= {
      name,
      attributes: set,
      tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
      subscriptions: [],
      ...(policy !== undefined && { policy }),
    }
    return { TopicArn: topicArn(at.account, name) }
  },
})
