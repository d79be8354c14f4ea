// One row per operation of Amazon SNS.

import { ConfirmSubscription } from './ConfirmSubscription.ts'
import { CreateTopic } from './CreateTopic.ts'
import { DeleteTopic } from './DeleteTopic.ts'
import { GetTopicAttributes } from './GetTopicAttributes.ts'
import { ListSubscriptionsByTopic } from './ListSubscriptionsByTopic.ts'
import { ListTopics } from './ListTopics.ts'
import { SetTopicAttributes } from './SetTopicAttributes.ts'
import { Subscribe } from './Subscribe.ts'

export const sns = {
  ConfirmSubscription,
  CreateTopic,
  DeleteTopic,
  GetTopicAttributes,
  ListSubscriptionsByTopic,
  ListTopics,
  SetTopicAttributes,
  Subscribe,
}
