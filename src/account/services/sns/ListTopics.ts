import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { homeOf } from '../iam/find.ts'
import { nextToken, topicArn } from './topic.ts'

const SIZE = 100 // topics on a page

export const ListTopics = operation({
  input: z.strictObject(nextToken),
  readOnly: true,
  requires: () => [{ action: 'sns:ListTopics', resource: '*' }],
  run(draft, { NextToken }, at) {
    const all = Object.keys(homeOf(draft, at).sns?.topics ?? {})
    const { items, next } = pageOf(all, NextToken, SIZE) ?? fail('InvalidParameter', 'Invalid parameter: NextToken')
    return { Topics: items.map((name) => ({ TopicArn: topicArn(at.account, name) })), ...present({ NextToken: next }) }
  },
})
