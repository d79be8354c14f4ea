import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { onTopic, topicsOf } from './topic.ts'

/** A topic that is not there is no mistake. */
export const DeleteTopic = operation({
  input: z.strictObject({ TopicArn: z.string() }),
  readOnly: false,
  requires: ({ TopicArn }) => onTopic('sns:DeleteTopic', TopicArn),
  run(draft, { TopicArn }, at) {
    const topics = topicsOf(draft, at)
    const name = TopicArn.split(':').at(-1) ?? ''
    if (own(topics, name)) delete topics[name]
    return {}
  },
})
