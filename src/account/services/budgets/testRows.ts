import { ACCOUNT } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const AccountId = ACCOUNT
const BudgetName = 'monthly'
const Notification = { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 80 }
const email = { SubscriptionType: 'EMAIL', Address: 'owner@pinebox.example' }
const Budget = {
  BudgetName,
  BudgetLimit: { Amount: '20', Unit: 'USD' },
  TimeUnit: 'MONTHLY',
  BudgetType: 'COST',
}
const created = [
  [
    'budgets.CreateBudget',
    { AccountId, Budget, NotificationsWithSubscribers: [{ Notification, Subscribers: [email] }] },
  ],
] as const
const modifies = { actions: ['budgets:ModifyBudget'], output: [], given: created }

export const rows: Readonly<Record<string, TestRow>> = {
  CreateBudget: {
    input: {
      AccountId,
      Budget,
      NotificationsWithSubscribers: [{ Notification, Subscribers: [email] }],
      ResourceTags: [{ Key: 'team', Value: 'audit' }],
    },
    optional: ['NotificationsWithSubscribers', 'ResourceTags'],
    actions: ['budgets:ModifyBudget', 'budgets:TagResource'],
    output: [],
  },
  CreateNotification: {
    input: { AccountId, BudgetName, Notification: { ...Notification, Threshold: 100 }, Subscribers: [email] },
    ...modifies,
  },
  CreateSubscriber: {
    input: { AccountId, BudgetName, Notification, Subscriber: { ...email, Address: 'ana@pinebox.example' } },
    ...modifies,
  },
  DeleteBudget: { input: { AccountId, BudgetName }, ...modifies },
  DescribeBudgets: {
    input: { AccountId, MaxResults: 1, NextToken: '1', ShowFilterExpression: true },
    optional: ['MaxResults', 'NextToken', 'ShowFilterExpression'],
    actions: ['budgets:ViewBudget'],
    output: ['Budgets'],
    given: created,
  },
}
