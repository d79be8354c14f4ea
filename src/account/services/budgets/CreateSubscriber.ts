import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { addSubscriber, findBudget, findNotification, modifies } from './budget.ts'
import { accountId, budgetName, notification, subscriber } from './fields.ts'

export const CreateSubscriber = operation({
  input: z.strictObject({
    AccountId: accountId,
    BudgetName: budgetName,
    Notification: notification,
    Subscriber: subscriber,
  }),
  readOnly: false,
  requires: modifies,
  run(draft, input, at) {
    addSubscriber(findNotification(findBudget(draft, at, input), input.Notification), input.Subscriber)
    return {}
  },
})
