import { ACCOUNT, policyText } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const Name = 'alarms'
const TopicArn = `arn:aws:sns:eu-west-1:${ACCOUNT}:${Name}`
const given = [['sns.CreateTopic', { Name }]] as const
const Policy = policyText({
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: 'sns:Publish',
  Resource: TopicArn,
})

export const rows: Readonly<Record<string, TestRow>> = {
  ConfirmSubscription: {
    input: { TopicArn, Token: 'wrong', AuthenticateOnUnsubscribe: 'true' },
    optional: ['AuthenticateOnUnsubscribe'],
    actions: ['sns:ConfirmSubscription'],
    output: [],
    error: 'InvalidParameter', // the right token is in the message
    given,
  },
  CreateTopic: {
    input: { Name, Attributes: { DisplayName: 'Alarms' }, Tags: [{ Key: 'team', Value: 'audit' }] },
    optional: ['Attributes', 'Tags'],
    actions: ['sns:CreateTopic'],
    output: ['TopicArn'],
  },
  DeleteTopic: { input: { TopicArn }, actions: ['sns:DeleteTopic'], output: [], given },
  GetTopicAttributes: { input: { TopicArn }, actions: ['sns:GetTopicAttributes'], output: ['Attributes'], given },
  ListSubscriptionsByTopic: {
    input: { TopicArn },
    actions: ['sns:ListSubscriptionsByTopic'],
    output: ['Subscriptions'],
    given,
  },
  ListTopics: { input: {}, actions: ['sns:ListTopics'], output: ['Topics'], given },
  SetTopicAttributes: {
    input: { TopicArn, AttributeName: 'Policy', AttributeValue: Policy },
    optional: ['AttributeValue'],
    actions: ['sns:SetTopicAttributes'],
    output: [],
    given,
  },
  Subscribe: {
    input: { TopicArn, Protocol: 'email', Endpoint: 'security@pinebox.example', ReturnSubscriptionArn: true },
    optional: ['Endpoint', 'ReturnSubscriptionArn'],
    actions: ['sns:Subscribe'],
    output: ['SubscriptionArn'],
    given,
  },
}
