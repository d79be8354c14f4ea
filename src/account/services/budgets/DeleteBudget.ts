import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { findBudget, modifies } from './budget.ts'
import { accountId, budgetName } from './fields.ts'

/** With its notifications and their subscribers. */
export const DeleteBudget = operation({
  input: z.strictObject({ AccountId: accountId, BudgetName: budgetName }),
  readOnly: false,
  requires: modifies,
  run(draft, input, at) {
    findBudget(draft, at, input)
    delete draft.accounts[at.account]?.budgets?.budgets[input.BudgetName]
    return {}
  },
})
