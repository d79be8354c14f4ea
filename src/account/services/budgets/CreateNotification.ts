import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { addNotification, findBudget, modifies } from './budget.ts'
import { accountId, budgetName, notification, subscribers } from './fields.ts'

export const CreateNotification = operation({
  input: z.strictObject({
    AccountId: accountId,
    BudgetName: budgetName,
    Notification: notification,
    Subscribers: subscribers,
  }),
  readOnly: false,
  requires: modifies,
  run(draft, input, at) {
    addNotification(findBudget(draft, at, input), input.Notification, input.Subscribers)
    return {}
  },
})
