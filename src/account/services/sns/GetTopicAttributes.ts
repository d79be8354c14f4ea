import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { findTopic, onTopic, topicPolicy } from './topic.ts'

export const GetTopicAttributes = operation({
  input: z.strictObject({ TopicArn: z.string() }),
  readOnly: true,
  requires: ({ TopicArn }) => onTopic('sns:GetTopicAttributes', TopicArn),
  run(draft, { TopicArn }) {
    const topic = findTopic(draft, TopicArn)
    const pending = topic.subscriptions.filter(({ token }) => token !== undefined).length
    return {
      Attributes: {
        Policy: topicPolicy(TopicArn, topic),
        Owner: TopicArn.split(':')[4] ?? '',
        SubscriptionsPending: String(pending),
        TopicArn,
        SubscriptionsConfirmed: String(topic.subscriptions.length - pending),
        DisplayName: '',
        SubscriptionsDeleted: '0',
        ...topic.attributes,
      },
    }
  },
})
