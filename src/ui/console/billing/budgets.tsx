import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { when } from '../words.ts'

/** Every call about budgets names the account. */
export const BudgetsPage = page({
  kind: 'Billing',
  title: 'Budgets',
  subject: (_name, { home }) => home,
  tabs: [
    list({
      title: 'Budgets',
      about: 'How much may be spent, and who is told when it is more.',
      operation: 'budgets.DescribeBudgets',
      input: (AccountId) => ({ AccountId }),
      rows: ({ Budgets }, AccountId) => Budgets.map((budget) => ({ ...budget, AccountId })),
      key: ({ BudgetName }) => BudgetName,
      to: ({ BudgetName }) => `billing/budgets/${BudgetName}`,
      columns: {
        Limit: ({ BudgetLimit }) => amountOf(BudgetLimit),
        Per: ({ TimeUnit }) => PER[TimeUnit],
        'Spent so far': ({ CalculatedSpend }) => amountOf(CalculatedSpend.ActualSpend),
      },
      create: (on) => [
        on('budgets.CreateBudget', {
          known: (AccountId) => ({ AccountId }),
          start: () => ({ Budget: BUDGET, NotificationsWithSubscribers: [NOTIFICATION] }),
          ask: ['Budget', 'NotificationsWithSubscribers'],
        }),
      ],
      actions: (on) => [
        on('budgets.DeleteBudget', {
          label: 'Delete',
          known: ({ AccountId, BudgetName }) => ({ AccountId, BudgetName }),
        }),
      ],
      empty: 'There is no budget, so nobody is told when the account costs more than planned.',
    }),
  ],
})

const PER: Readonly<Record<string, string>> = {
  DAILY: 'day',
  MONTHLY: 'month',
  QUARTERLY: 'quarter',
  ANNUALLY: 'year',
  CUSTOM: 'the time set',
}
const BUDGET = {
  BudgetName: 'monthly',
  BudgetType: 'COST' as const,
  TimeUnit: 'MONTHLY' as const,
  BudgetLimit: { Amount: '20', Unit: 'USD' },
}
const ALERT = {
  NotificationType: 'ACTUAL' as const,
  ComparisonOperator: 'GREATER_THAN' as const,
  Threshold: 80,
  ThresholdType: 'PERCENTAGE' as const,
}
const SUBSCRIBER = { SubscriptionType: 'EMAIL' as const, Address: '' }
const NOTIFICATION = { Notification: ALERT, Subscribers: [SUBSCRIBER] }

function amountOf(spend: { readonly Amount: string; readonly Unit: string } | undefined): string {
  return spend ? `${spend.Amount} ${spend.Unit}` : ''
}

/** The account and the budget's name, which has no colon. */
function about(subject: string): { AccountId: string; BudgetName: string } {
  const [AccountId = '', BudgetName = ''] = subject.split(':')
  return { AccountId, BudgetName }
}

export const BudgetPage = page({
  kind: 'Budget',
  subject: (name, { home }) => `${home}:${name}`,
  actions: (on) => [on('budgets.DeleteBudget', { known: about, next: 'billing/budgets' })],
  tabs: [
    facts({
      title: 'About',
      operation: 'budgets.DescribeBudgets',
      input: (subject) => ({ AccountId: about(subject).AccountId }),
      facts: {
        Limit: ({ Budgets }, subject) => amountOf(find(Budgets, subject)?.BudgetLimit),
        Per: ({ Budgets }, subject) => PER[find(Budgets, subject)?.TimeUnit ?? ''],
        Kind: ({ Budgets }, subject) => find(Budgets, subject)?.BudgetType,
        'Spent so far': ({ Budgets }, subject) => amountOf(find(Budgets, subject)?.CalculatedSpend.ActualSpend),
        From: ({ Budgets }, subject) => when(find(Budgets, subject)?.TimePeriod.Start),
        Until: ({ Budgets }, subject) => when(find(Budgets, subject)?.TimePeriod.End),
      },
      actions: (on) => [
        on('budgets.CreateNotification', {
          label: 'Add a notification',
          known: ({ name }) => about(name),
          start: () => ({ Notification: ALERT, Subscribers: [SUBSCRIBER] }),
        }),
        on('budgets.CreateSubscriber', {
          label: 'Add a recipient',
          known: ({ name }) => about(name),
          start: () => ({ Notification: ALERT, Subscriber: SUBSCRIBER }),
        }),
      ],
    }),
  ],
})

function find<Budget extends { readonly BudgetName: string }>(
  budgets: readonly Budget[],
  subject: string,
): Budget | undefined {
  return budgets.find(({ BudgetName }) => BudgetName === about(subject).BudgetName)
}
