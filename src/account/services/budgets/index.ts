// One row per operation of AWS Budgets.

import { CreateBudget } from './CreateBudget.ts'
import { CreateNotification } from './CreateNotification.ts'
import { CreateSubscriber } from './CreateSubscriber.ts'
import { DeleteBudget } from './DeleteBudget.ts'
import { DescribeBudgets } from './DescribeBudgets.ts'

export const budgets = {
  CreateBudget,
  CreateNotification,
  CreateSubscriber,
  DeleteBudget,
  DescribeBudgets,
}
