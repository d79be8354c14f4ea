import { describe, expect, it } from 'vitest'
import { ACCOUNT, testAccount } from '../../testAccount.ts'
import { after, answer, outcome, type Step } from '../../testCalls.ts'

const AccountId = ACCOUNT
const BudgetName = 'monthly'
const Notification = { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 80 }
const email = (name: string) => ({ SubscriptionType: 'EMAIL', Address: `${name}@pinebox.example` })
const topic = { SubscriptionType: 'SNS', Address: `arn:aws:sns:eu-west-1:${ACCOUNT}:alarms` }
const Budget = { BudgetName, BudgetLimit: { Amount: '20', Unit: 'USD' }, TimeUnit: 'MONTHLY', BudgetType: 'COST' }
const create: Step = [
  'budgets.CreateBudget',
  { AccountId, Budget, NotificationsWithSubscribers: [{ Notification, Subscribers: [email('owner')] }] },
]
const world = after(testAccount(), create)
const about = { AccountId, BudgetName, Notification }

describe('budgets', () => {
  it('are shown with what AWS adds', () => {
    expect(answer(world, 'budgets.DescribeBudgets', { AccountId })).toMatchObject({
      Budgets: [
        {
          ...Budget,
          CostTypes: { IncludeTax: true, UseBlended: false },
          TimePeriod: { Start: '2026-11-01T00:00:00Z', End: '2087-06-15T00:00:00Z' },
          CalculatedSpend: { ActualSpend: { Amount: '0.0', Unit: 'USD' } },
        },
      ],
    })
  })
  it('go with their notifications', () => {
    const gone = after(world, ['budgets.DeleteBudget', { AccountId, BudgetName }])
    expect(answer(gone, 'budgets.DescribeBudgets', { AccountId })).toEqual({ Budgets: [] })
    expect(outcome(gone, ...create)).toBe('ok')
  })

  const eleven = 'abcdefghijk'.split('').map(email)
  it.each<[string, string, object, string]>([
    ['a name twice', 'CreateBudget', { AccountId, Budget }, 'DuplicateRecordException: Error creating budget: monthly'],
    [
      'no limit',
      'CreateBudget',
      { AccountId, Budget: { ...Budget, BudgetName: 'x', BudgetLimit: undefined } },
      'InvalidParam',
    ],
    [
      'an end before the start',
      'CreateBudget',
      { AccountId, Budget: { ...Budget, BudgetName: 'x', TimePeriod: { Start: '2026-12-01', End: '2026-11-01' } } },
      'InvalidParameterException',
    ],
    ['no such budget', 'DeleteBudget', { AccountId, BudgetName: 'x' }, 'NotFoundException'],
    ['another account', 'DescribeBudgets', { AccountId: '444455556666' }, 'AccessDeniedException'],
    ['a token of nobody', 'DescribeBudgets', { AccountId, NextToken: 'x' }, 'InvalidNextTokenException'],
    ['a notification twice', 'CreateNotification', { ...about, Subscribers: [email('a')] }, 'DuplicateRecordException'],
    [
      'no such notification',
      'CreateSubscriber',
      { ...about, Notification: { ...Notification, Threshold: 1 }, Subscriber: topic },
      'NotFoundException',
    ],
    ['a subscriber twice', 'CreateSubscriber', { ...about, Subscriber: email('owner') }, 'DuplicateRecordException'],
    ['no address', 'CreateSubscriber', { ...about, Subscriber: { ...topic, Address: 'alarms' } }, 'InvalidParam'],
    [
      'eleven addresses',
      'CreateNotification',
      { ...about, Notification: { ...Notification, Threshold: 90 }, Subscribers: eleven },
      'CreationLimitExceededException',
    ],
    ['a topic', 'CreateSubscriber', { ...about, Subscriber: topic }, 'ok'],
  ])('%s', (_, operation, input, expected) => {
    expect(outcome(world, `budgets.${operation}`, input)).toMatch(expected)
  })
})
