// Budgets, their notifications and who gets those.
// AWS: AWS Budgets API Reference and Cost Management User Guide, "Quotas and restrictions", 2026-11.

import { castDraft, type Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import { homeOf } from '../iam/find.ts'
import type { Notification, Subscriber } from './fields.ts'
import type { StoredBudget, Subscribed } from './state.ts'

const MOST_NOTIFICATIONS = 10 // of a budget
const MOST = { EMAIL: 10, SNS: 1 } as const // subscribers of a notification

export interface AboutBudget {
  readonly AccountId: AccountId
  readonly BudgetName: string
}

export function budgetArn(account: AccountId, name: string): string {
  return `arn:aws:budgets::${account}:budget/${name}`
}

export function modifies({ AccountId, BudgetName }: AboutBudget): readonly Permission[] {
  return [{ action: 'budgets:ModifyBudget', resource: budgetArn(AccountId, BudgetName) }]
}

/** Everybody works in their own account, although every call names one. */
export function checkAccount({ account }: At, asked: AccountId): void {
  if (asked !== account) fail('AccessDeniedException', `Account ${account} may not use budgets of account ${asked}.`)
}

export function findBudget(draft: Draft<World>, at: At, { AccountId, BudgetName }: AboutBudget): Draft<StoredBudget> {
  checkAccount(at, AccountId)
  return (
    own(homeOf(draft, at).budgets?.budgets, BudgetName) ??
    fail('NotFoundException', `Unable to get budget: ${BudgetName} - the budget doesn't exist.`)
  )
}

export function findNotification(stored: Draft<StoredBudget>, notification: Notification): Draft<Subscribed> {
  return (
    stored.notifications.find((one) => isSame(one.notification, notification)) ??
    fail('NotFoundException', "Unable to get notification - the notification doesn't exist.")
  )
}

export function addNotification(
  { notifications }: Draft<StoredBudget>,
  notification: Notification,
  subscribers: readonly Subscriber[],
): void {
  if (notifications.some((one) => isSame(one.notification, notification)))
    fail('DuplicateRecordException', 'Error creating notification - the notification already exists.')
  if (notifications.length >= MOST_NOTIFICATIONS)
    fail('CreationLimitExceededException', `A budget can have at most ${MOST_NOTIFICATIONS} notifications.`)
  const made: Draft<Subscribed> = { notification: castDraft(notification), subscribers: [] }
  for (const subscriber of subscribers) addSubscriber(made, subscriber)
  notifications.push(made)
}

export function addSubscriber({ subscribers }: Draft<Subscribed>, subscriber: Subscriber): void {
  const { SubscriptionType: type, Address } = subscriber
  if (!(type === 'EMAIL' ? /^[^@\s]+@[^@\s]+$/ : /^arn:aws:sns:[\w-]+:\d{12}:[\w-]+$/).test(Address))
    fail('InvalidParameterException', `The address ${Address} is not valid for a subscription of type ${type}.`)
  if (subscribers.some((one) => one.SubscriptionType === type && one.Address === Address))
    fail('DuplicateRecordException', 'Error creating subscriber - the subscriber already exists.')
  if (subscribers.filter((one) => one.SubscriptionType === type).length >= MOST[type])
    fail('CreationLimitExceededException', `A notification can have at most ${MOST[type]} subscribers of type ${type}.`)
  subscribers.push(castDraft(subscriber))
}

/** A percentage, when it does not say; its state is AWS's to know. */
function isSame(a: Notification, b: Notification): boolean {
  const keyOf = ({ NotificationType, ComparisonOperator, Threshold, ThresholdType = 'PERCENTAGE' }: Notification) =>
    [NotificationType, ComparisonOperator, Threshold, ThresholdType].join()
  return keyOf(a) === keyOf(b)
}
