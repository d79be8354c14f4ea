// Topics, by their ARNs. AWS: SNS API Reference; SNS Developer Guide, "Access policies", 2026-11.
// SIMPLIFIED: nothing is ever sent; nothing but a policy, a display name and the like can be set.

import type { Draft } from 'immer'
import * as z from 'zod/mini'
import { type At, fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import type { Subscription, Topic } from './state.ts'

export const text = z.optional(z.string())
export const attributes = z.optional(z.record(z.string(), z.string()))
export const nextToken = { NextToken: text }

export function topicArn(account: AccountId, name: string): string {
  return `arn:aws:sns:${REGION}:${account}:${name}`
}

function partsOf(arn: string): { account: AccountId; name: string } {
  const [, account = '', name = ''] = /^arn:aws:sns:[\w-]+:(\d{12}):([\w-]+)/.exec(arn) ?? []
  return { account, name }
}

export function onTopic(action: string, arn: string, context: Permission['context'] = {}): readonly Permission[] {
  return [{ action, resource: arn, context }]
}

export function lookUpTopic(world: World, arn: string): Topic | undefined {
  const { account, name } = partsOf(arn)
  return own(own(world.accounts, account)?.sns?.topics, name)
}

export function findTopic(draft: Draft<World>, arn: string): Draft<Topic> {
  const { account, name } = partsOf(arn)
  const topic = own(draft.accounts[account]?.sns?.topics, name)
  return topic ?? fail('NotFound', 'Topic does not exist', 404)
}

/** What every topic begins with. AWS: SNS Developer Guide, "Default Amazon SNS access policy", 2026-11. */
export function topicPolicy(arn: string, { policy }: Topic): string {
  return policy ?? defaultPolicy(arn)
}

function defaultPolicy(arn: string): string {
  const actions = ['AddPermission', 'DeleteTopic', 'GetTopicAttributes', 'ListSubscriptionsByTopic', 'Publish']
  return JSON.stringify({
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [...actions, 'RemovePermission', 'SetTopicAttributes', 'Subscribe'].map((name) => `SNS:${name}`),
        Resource: arn,
        Condition: { StringEquals: { 'AWS:SourceOwner': partsOf(arn).account } },
      },
    ],
  })
}

export function subscriptionArn(topic: string, { id, token }: Subscription): string {
  return token === undefined ? `${topic}:${id}` : 'PendingConfirmation'
}

export function subscriptionView(topic: string, account: AccountId, one: Subscription) {
  return {
    SubscriptionArn: subscriptionArn(topic, one),
    Owner: account,
    Protocol: one.protocol,
    Endpoint: one.endpoint,
    TopicArn: topic,
  }
}

export function topicsOf(draft: Draft<World>, { account }: At): Record<string, Draft<Topic>> {
  const home = draft.accounts[account] ?? fail('InternalError', `Account ${account} does not exist`, 500)
  return (home.sns ??= { topics: {} }).topics
}
