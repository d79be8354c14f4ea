import { page } from '../page.tsx'
import { facts, list, policy } from '../section.tsx'
import { lastOf } from '../words.ts'

export const TopicsPage = page({
  kind: 'SNS',
  title: 'Topics',
  tabs: [
    list({
      title: 'Topics',
      about: 'What is sent to a topic reaches everybody who has subscribed to it.',
      operation: 'sns.ListTopics',
      rows: ({ Topics }) => Topics,
      key: ({ TopicArn }) => lastOf(TopicArn),
      to: ({ TopicArn }) => `sns/topics/${TopicArn}`,
      columns: { ARN: ({ TopicArn }) => TopicArn },
      create: (on) => [on('sns.CreateTopic')],
      actions: (on) => [on('sns.DeleteTopic', { label: 'Delete', known: ({ TopicArn }) => ({ TopicArn }) })],
      empty: 'There are no topics.',
    }),
  ],
})

export const TopicPage = page({
  kind: 'SNS topic',
  title: lastOf,
  actions: (on) => [on('sns.DeleteTopic', { known: (TopicArn) => ({ TopicArn }), next: 'sns/topics' })],
  tabs: [
    list({
      title: 'Subscriptions',
      operation: 'sns.ListSubscriptionsByTopic',
      input: (TopicArn) => ({ TopicArn }),
      rows: ({ Subscriptions }) => Subscriptions,
      key: ({ Endpoint }) => Endpoint,
      columns: {
        Protocol: ({ Protocol }) => Protocol,
        Confirmed: ({ SubscriptionArn }) => SubscriptionArn.startsWith('arn:'),
      },
      create: (on) => [
        on('sns.Subscribe', {
          known: (TopicArn) => ({ TopicArn }),
          start: () => ({ Protocol: 'email' }),
          ask: ['Protocol', 'Endpoint'],
        }),
        on('sns.ConfirmSubscription', { known: (TopicArn) => ({ TopicArn }) }),
      ],
      empty: 'Nobody has subscribed.',
    }),
    policy({
      title: 'Topic policy',
      about: 'Who may send to this topic, and who may subscribe.',
      operation: 'sns.GetTopicAttributes',
      input: (TopicArn) => ({ TopicArn }),
      text: ({ Attributes }) => Attributes.Policy,
      absent: {},
      actions: (on) => [
        on('sns.SetTopicAttributes', {
          label: 'Edit',
          known: ({ name }) => ({ TopicArn: name, AttributeName: 'Policy' }),
          start: ({ text }) => ({ AttributeValue: text }),
          ask: ['AttributeValue'],
        }),
      ],
    }),
    facts({
      title: 'About',
      operation: 'sns.GetTopicAttributes',
      input: (TopicArn) => ({ TopicArn }),
      facts: {
        ARN: ({ Attributes }) => Attributes.TopicArn,
        Owner: ({ Attributes }) => Attributes.Owner,
        'Confirmed subscriptions': ({ Attributes }) => Attributes.SubscriptionsConfirmed,
        'Waiting for confirmation': ({ Attributes }) => Attributes.SubscriptionsPending,
      },
    }),
  ],
})
