// What AWS Budgets remembers of one account.

import type { Budget, Notification, Subscriber } from './fields.ts'

export interface BudgetsState {
  readonly budgets: Readonly<Record<string, StoredBudget>> // by name
}

export interface StoredBudget {
  readonly budget: Budget // as it was sent
  readonly createdAt: number // milliseconds since the Unix epoch, UTC
  readonly notifications: readonly Subscribed[]
  readonly tags: Readonly<Record<string, string>>
}

export interface Subscribed {
  readonly notification: Notification
  readonly subscribers: readonly Subscriber[]
}
