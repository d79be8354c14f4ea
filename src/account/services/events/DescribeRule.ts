import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { present } from '../../present.ts'
import { busName, ruleName } from './fields.ts'
import { findRule, onRule, ruleArn } from './rule.ts'

export const DescribeRule = operation({
  input: z.strictObject({ Name: ruleName, EventBusName: busName }),
  readOnly: true,
  requires: ({ Name }, asked) => onRule('events:DescribeRule', asked, Name),
  run(draft, { Name, EventBusName }, at) {
    const one = findRule(draft, at, Name, EventBusName)
    return {
      Name,
      Arn: ruleArn(at.account, Name),
      ...present({ EventPattern: one.pattern, ScheduleExpression: one.schedule }),
      State: one.state,
      ...present({ Description: one.description, RoleArn: one.role }),
      EventBusName: 'default',
      CreatedBy: at.account,
    }
  },
})
