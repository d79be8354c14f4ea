import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { timeOf } from '../../timestamp.ts'
import { homeOf } from '../iam/find.ts'
import { budgetArn, checkAccount } from './budget.ts'
import { accountId, COST_TYPES } from './fields.ts'
import type { StoredBudget } from './state.ts'

const SIZE = 100 // budgets on a page

export const DescribeBudgets = operation({
  input: z.strictObject({
    AccountId: accountId,
    MaxResults: z.optional(z.int().check(z.gte(1), z.lte(1000))),
    NextToken: z.optional(z.string()),
    ShowFilterExpression: z.optional(z.boolean()),
  }),
  readOnly: true,
  requires: ({ AccountId }) => [{ action: 'budgets:ViewBudget', resource: budgetArn(AccountId, '*') }],
  run(draft, { AccountId, MaxResults = SIZE, NextToken, ShowFilterExpression = false }, at) {
    checkAccount(at, AccountId)
    const all = Object.values(homeOf(draft, at).budgets?.budgets ?? {})
    const { items, next } =
      pageOf(all, NextToken, MaxResults) ?? fail('InvalidNextTokenException', 'The pagination token is invalid.')
    return {
      Budgets: items.map((one) => view(one, ShowFilterExpression)),
      ...(next !== undefined && { NextToken: next }),
    }
  },
})

const FOREVER = Date.UTC(2087, 5, 15) // when a budget ends that does not say; AWS Budgets API Reference, TimePeriod

/** SIMPLIFIED: nothing in this cloud costs anything. */
const NOTHING_SPENT = { ActualSpend: { Amount: '0.0', Unit: 'USD' } }

function view({ budget, createdAt }: StoredBudget, showsFilter: boolean) {
  const { TimePeriod: { Start, End } = {} } = budget
  const created = new Date(createdAt)
  const month = Date.UTC(created.getUTCFullYear(), created.getUTCMonth())
  return {
    BudgetName: budget.BudgetName,
    ...present({ BudgetLimit: budget.BudgetLimit, PlannedBudgetLimits: budget.PlannedBudgetLimits }),
    CostFilters: budget.CostFilters ?? {},
    CostTypes: { ...COST_TYPES, ...budget.CostTypes },
    TimeUnit: budget.TimeUnit,
    TimePeriod: {
      Start: iso(Start === undefined ? month : timeOf(Start)),
      End: iso(End === undefined ? FOREVER : timeOf(End)),
    },
    CalculatedSpend: NOTHING_SPENT,
    BudgetType: budget.BudgetType,
    LastUpdatedTime: iso(createdAt),
    ...present({
      AutoAdjustData: budget.AutoAdjustData,
      FilterExpression: showsFilter ? budget.FilterExpression : undefined,
      Metrics: showsFilter ? budget.Metrics : undefined,
      BillingViewArn: budget.BillingViewArn,
    }),
    HealthStatus: { Status: 'HEALTHY' as const, LastUpdatedTime: iso(createdAt) },
  }
}
