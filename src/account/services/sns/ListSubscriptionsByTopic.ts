import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { findTopic, nextToken, onTopic, subscriptionView } from './topic.ts'

const SIZE = 100 // subscriptions on a page

export const ListSubscriptionsByTopic = operation({
  input: z.strictObject({ TopicArn: z.string(), ...nextToken }),
  readOnly: true,
  requires: ({ TopicArn }) => onTopic('sns:ListSubscriptionsByTopic', TopicArn),
  run(draft, { TopicArn, NextToken }, { account }) {
    const { items, next } =
      pageOf(findTopic(draft, TopicArn).subscriptions, NextToken, SIZE) ??
      fail('InvalidParameter', 'Invalid parameter: NextToken')
    return {
      Subscriptions: items.map((one) => subscriptionView(TopicArn, account, one)),
      ...present({ NextToken: next }),
    }
  },
})
