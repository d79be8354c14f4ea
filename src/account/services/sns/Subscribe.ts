import * as z from 'zod/mini'
import { newOpaqueId, uuid } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { present } from '../../present.ts'
import { attributes, findTopic, onTopic, subscriptionArn, text } from './topic.ts'

const PROTOCOLS = new Set(['application', 'email', 'email-json', 'firehose', 'http', 'https', 'lambda', 'sms', 'sqs'])
/** Services of the account need no asking back. AWS: SNS Developer Guide, "Subscribing an endpoint", 2026-11. */
const ASKED_BACK = new Set(['email', 'email-json', 'http', 'https'])

export const Subscribe = operation({
  input: z.strictObject({
    TopicArn: z.string(),
    Protocol: z.string(),
    Endpoint: text,
    Attributes: attributes,
    ReturnSubscriptionArn: z.optional(z.boolean()),
  }),
  readOnly: false,
  requires: ({ TopicArn, Protocol, Endpoint }) =>
    onTopic('sns:Subscribe', TopicArn, present({ 'sns:Protocol': Protocol, 'sns:Endpoint': Endpoint })),
  run(draft, { TopicArn, Protocol: protocol, Endpoint: endpoint, ReturnSubscriptionArn }) {
    const topic = findTopic(draft, TopicArn)
    if (!PROTOCOLS.has(protocol))
      fail('InvalidParameter', `Invalid parameter: Amazon SNS does not support this protocol string: ${protocol}`)
    if (endpoint === undefined || (protocol.startsWith('email') && !/^[^\s@]+@[^\s@]+$/.test(endpoint)))
      return fail('InvalidParameter', 'Invalid parameter: Email address')
    const known = topic.subscriptions.find((one) => one.protocol === protocol && one.endpoint === endpoint)
    const one = known ?? {
      id: uuid(draft.serial++),
      protocol,
      endpoint,
      ...(ASKED_BACK.has(protocol) && { token: newOpaqueId(draft, 64) }),
    }
    if (!known) topic.subscriptions.push(one)
    if (ReturnSubscriptionArn === true) return { SubscriptionArn: `${TopicArn}:${one.id}` }
    const arn = subscriptionArn(TopicArn, one)
    return { SubscriptionArn: arn === 'PendingConfirmation' ? 'pending confirmation' : arn }
  },
})
