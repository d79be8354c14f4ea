// Members that several operations take. AWS: AWS Budgets API Reference, 2026-11.

import * as z from 'zod/mini'
import { timestamp } from '../../timestamp.ts'

const text = z.string()
const flag = z.optional(z.boolean())
const integer = z.int().check(z.gte(1), z.lte(60))

export const accountId = text.check(z.minLength(12), z.maxLength(12), z.regex(/^\d{12}$/))
export const budgetName = text.check(
  z.minLength(1),
  z.maxLength(100),
  z.regex(/^(?![^:\\]*\/action\/|.*<script>.*<\/script>.*)[^:\\]+$/i),
  // SIMPLIFIED: one name that AWS allows and JavaScript's objects cannot hold.
  z.refine((name) => name !== '__proto__'),
)

const spend = z.strictObject({
  Amount: text.check(z.minLength(1), z.regex(/^([0-9]*\.)?[0-9]+$/)),
  Unit: text.check(z.minLength(1)),
})

/** What counts as cost, and whether it does when nobody says. AWS: AWS Budgets API Reference, CostTypes, 2026-11. */
export const COST_TYPES = {
  IncludeTax: true,
  IncludeSubscription: true,
  UseBlended: false,
  IncludeRefund: true,
  IncludeCredit: true,
  IncludeUpfront: true,
  IncludeRecurring: true,
  IncludeOtherSubscription: true,
  IncludeSupport: true,
  IncludeDiscount: true,
  UseAmortized: false,
}
const costTypes = z.strictObject({
  IncludeTax: flag,
  IncludeSubscription: flag,
  UseBlended: flag,
  IncludeRefund: flag,
  IncludeCredit: flag,
  IncludeUpfront: flag,
  IncludeRecurring: flag,
  IncludeOtherSubscription: flag,
  IncludeSupport: flag,
  IncludeDiscount: flag,
  UseAmortized: flag,
})

const DIMENSIONS = [
  'AZ',
  'INSTANCE_TYPE',
  'LINKED_ACCOUNT',
  'LINKED_ACCOUNT_NAME',
  'OPERATION',
  'PURCHASE_TYPE',
  'REGION',
  'SERVICE',
  'SERVICE_CODE',
  'USAGE_TYPE',
  'USAGE_TYPE_GROUP',
  'RECORD_TYPE',
  'OPERATING_SYSTEM',
  'TENANCY',
  'SCOPE',
  'PLATFORM',
  'SUBSCRIPTION_ID',
  'LEGAL_ENTITY_NAME',
  'INVOICING_ENTITY',
  'DEPLOYMENT_OPTION',
  'DATABASE_ENGINE',
  'CACHE_ENGINE',
  'INSTANCE_TYPE_FAMILY',
  'BILLING_ENTITY',
  'RESERVATION_ID',
  'RESOURCE_ID',
  'RIGHTSIZING_TYPE',
  'SAVINGS_PLANS_TYPE',
  'SAVINGS_PLAN_ARN',
  'PAYMENT_OPTION',
  'RESERVATION_MODIFIED',
  'TAG_KEY',
  'COST_CATEGORY_NAME',
] as const
const OPTIONS = [
  'EQUALS',
  'ABSENT',
  'STARTS_WITH',
  'ENDS_WITH',
  'CONTAINS',
  'GREATER_THAN_OR_EQUAL',
  'CASE_SENSITIVE',
  'CASE_INSENSITIVE',
] as const
const matched = {
  Values: z.optional(z.array(text).check(z.minLength(1))),
  MatchOptions: z.optional(z.array(z.enum(OPTIONS))),
}
const match = z.optional(z.strictObject({ Key: z.optional(text), ...matched }))
const simple = {
  Dimensions: z.optional(z.strictObject({ Key: z.optional(z.enum(DIMENSIONS)), ...matched })),
  Tags: match,
  CostCategories: match,
}
const many = z.optional(z.array(z.strictObject(simple)))
/** SIMPLIFIED: kept as it was sent, and nested once at most. */
const expression = z.strictObject({ Or: many, And: many, Not: z.optional(z.strictObject(simple)), ...simple })

export const budget = z.strictObject({
  BudgetName: budgetName,
  BudgetLimit: z.optional(spend),
  PlannedBudgetLimits: z.optional(z.record(text, spend)),
  CostFilters: z.optional(z.record(text, z.array(text))),
  CostTypes: z.optional(costTypes),
  TimeUnit: z.enum(['DAILY', 'MONTHLY', 'QUARTERLY', 'ANNUALLY', 'CUSTOM']),
  TimePeriod: z.optional(z.strictObject({ Start: z.optional(timestamp), End: z.optional(timestamp) })),
  CalculatedSpend: z.optional(z.strictObject({ ActualSpend: spend, ForecastedSpend: z.optional(spend) })),
  BudgetType: z.enum([
    'USAGE',
    'COST',
    'RI_UTILIZATION',
    'RI_COVERAGE',
    'SAVINGS_PLANS_UTILIZATION',
    'SAVINGS_PLANS_COVERAGE',
  ]),
  LastUpdatedTime: z.optional(timestamp),
  AutoAdjustData: z.optional(
    z.strictObject({
      AutoAdjustType: z.enum(['HISTORICAL', 'FORECAST']),
      HistoricalOptions: z.optional(
        z.strictObject({ BudgetAdjustmentPeriod: integer, LookBackAvailablePeriods: z.optional(integer) }),
      ),
      LastAutoAdjustTime: z.optional(timestamp),
    }),
  ),
  FilterExpression: z.optional(expression),
  Metrics: z.optional(
    z
      .array(
        z.enum([
          'BlendedCost',
          'UnblendedCost',
          'AmortizedCost',
          'NetUnblendedCost',
          'NetAmortizedCost',
          'UsageQuantity',
          'NormalizedUsageAmount',
          'Hours',
        ]),
      )
      .check(z.maxLength(1)),
  ),
  BillingViewArn: z.optional(
    text.check(
      z.minLength(20),
      z.maxLength(2048),
      z.regex(/^arn:aws[a-z-]*:(billing)::[0-9]{12}:billingview\/[a-zA-Z0-9/:_+=.\-@]{0,75}[a-zA-Z0-9]$/),
    ),
  ),
  HealthStatus: z.optional(
    z.strictObject({
      Status: z.optional(z.enum(['HEALTHY', 'UNHEALTHY'])),
      StatusReason: z.optional(
        z.enum([
          'BILLING_VIEW_NO_ACCESS',
          'BILLING_VIEW_UNHEALTHY',
          'FILTER_INVALID',
          'MULTI_YEAR_HISTORICAL_DATA_DISABLED',
        ]),
      ),
      LastUpdatedTime: z.optional(timestamp),
    }),
  ),
})
export type Budget = z.infer<typeof budget>

export const notification = z.strictObject({
  NotificationType: z.enum(['ACTUAL', 'FORECASTED']),
  ComparisonOperator: z.enum(['GREATER_THAN', 'LESS_THAN', 'EQUAL_TO']),
  Threshold: z.number().check(z.gte(0), z.lte(15_000_000_000_000)),
  ThresholdType: z.optional(z.enum(['PERCENTAGE', 'ABSOLUTE_VALUE'])),
  NotificationState: z.optional(z.enum(['OK', 'ALARM'])),
})
export type Notification = z.infer<typeof notification>

export const subscriber = z.strictObject({
  SubscriptionType: z.enum(['SNS', 'EMAIL']),
  Address: text.check(z.minLength(1)),
})
export const subscribers = z.array(subscriber).check(z.minLength(1), z.maxLength(11))
export type Subscriber = z.infer<typeof subscriber>

export const tags = z
  .array(
    z.strictObject({
      Key: text.check(z.minLength(1), z.maxLength(128)),
      Value: text.check(z.maxLength(256)),
    }),
  )
  .check(z.maxLength(200))
