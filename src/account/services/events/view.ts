import { present } from '../../present.ts'
import type { AccountId } from '../../types.ts'
import { ruleArn } from './rule.ts'
import type { Rule } from './state.ts'

/** A rule as lists show it. */
export function ruleView(account: AccountId, one: Rule) {
  return {
    Name: one.name,
    Arn: ruleArn(account, one.name),
    ...present({ EventPattern: one.pattern }),
    State: one.state,
    ...present({ Description: one.description, ScheduleExpression: one.schedule, RoleArn: one.role }),
    EventBusName: 'default',
  }
}
