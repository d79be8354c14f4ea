import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { check } from '../../policyText.ts'
import { findTopic, onTopic, text } from './topic.ts'

const KNOWN = new Set(['DeliveryPolicy', 'DisplayName', 'KmsMasterKeyId', 'SignatureVersion', 'TracingConfig'])

export const SetTopicAttributes = operation({
  input: z.strictObject({ TopicArn: z.string(), AttributeName: z.string(), AttributeValue: text }),
  readOnly: false,
  requires: ({ TopicArn }) => onTopic('sns:SetTopicAttributes', TopicArn),
  run(draft, { TopicArn, AttributeName: name, AttributeValue: value = '' }) {
    const topic = findTopic(draft, TopicArn)
    if (name === 'Policy') {
      check(value, 'resource', 'InvalidParameter')
      topic.policy = value
    } else if (KNOWN.has(name)) topic.attributes[name] = value
    else fail('InvalidParameter', 'Invalid parameter: AttributeName')
    return {}
  },
})
