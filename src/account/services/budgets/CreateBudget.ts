import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { timeOf } from '../../timestamp.ts'
import { homeOf } from '../iam/find.ts'
import { addNotification, budgetArn, checkAccount } from './budget.ts'
import { accountId, type Budget, budget, notification, subscribers, tags } from './fields.ts'

export const CreateBudget = operation({
  input: z.strictObject({
    AccountId: accountId,
    Budget: budget,
    NotificationsWithSubscribers: z.optional(
      z.array(z.strictObject({ Notification: notification, Subscribers: subscribers })).check(z.maxLength(10)),
    ),
    ResourceTags: z.optional(tags),
  }),
  readOnly: false,
  requires({ AccountId, Budget: { BudgetName }, ResourceTags }) {
    const resource = budgetArn(AccountId, BudgetName)
    const context = requestTagKeys(ResourceTags)
    return [
      { action: 'budgets:ModifyBudget', resource },
      ...(ResourceTags ? [{ action: 'budgets:TagResource', resource, context }] : []),
    ]
  },
  run(draft, { AccountId, Budget: asked, NotificationsWithSubscribers = [], ResourceTags = [] }, at) {
    checkAccount(at, AccountId)
    const home = homeOf(draft, at)
    const budgets = home.budgets?.budgets ?? {}
    const name = asked.BudgetName
    if (Object.hasOwn(budgets, name))
      fail('DuplicateRecordException', `Error creating budget: ${name} - the budget already exists.`)
    check(asked)
    const made = castDraft({
      budget: asked,
      createdAt: draft.now,
      notifications: [],
      tags: Object.fromEntries(ResourceTags.map(({ Key, Value }) => [Key, Value])),
    })
    for (const one of NotificationsWithSubscribers) addNotification(made, one.Notification, one.Subscribers)
    home.budgets = { budgets: { ...budgets, [name]: made } }
    return {}
  },
})

/** One limit, and a time that ends after it begins. */
function check({ BudgetLimit, PlannedBudgetLimits, AutoAdjustData, TimePeriod: { Start, End } = {} }: Budget): void {
  const limits = [BudgetLimit, PlannedBudgetLimits, AutoAdjustData].filter((limit) => limit !== undefined)
  if (limits.length !== 1)
    fail('InvalidParameterException', 'A budget must have one of BudgetLimit, PlannedBudgetLimits and AutoAdjustData.')
  if (Start !== undefined && End !== undefined && timeOf(Start) >= timeOf(End))
    fail('InvalidParameterException', 'Start time should not be after end time')
}
