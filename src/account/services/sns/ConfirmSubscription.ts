import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { findTopic, onTopic, subscriptionArn, text } from './topic.ts'

/** With the token from the message that the endpoint was sent; here it stands beside the subscription. */
export const ConfirmSubscription = operation({
  input: z.strictObject({ TopicArn: z.string(), Token: z.string(), AuthenticateOnUnsubscribe: text }),
  readOnly: false,
  requires: ({ TopicArn }) => onTopic('sns:ConfirmSubscription', TopicArn),
  run(draft, { TopicArn, Token }) {
    const one = findTopic(draft, TopicArn).subscriptions.find(({ token }) => token === Token)
    if (!one) return fail('InvalidParameter', 'Invalid parameter: Token')
    delete one.token
    return { SubscriptionArn: subscriptionArn(TopicArn, one) }
  },
})
