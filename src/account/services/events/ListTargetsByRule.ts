import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { busName, limit, nextToken, ruleName } from './fields.ts'
import { findRule, onRule } from './rule.ts'

export const ListTargetsByRule = operation({
  input: z.strictObject({ Rule: ruleName, EventBusName: busName, NextToken: nextToken, Limit: limit }),
  readOnly: true,
  requires: ({ Rule }, asked) => onRule('events:ListTargetsByRule', asked, Rule),
  run(draft, { Rule, EventBusName, NextToken, Limit = 100 }, at) {
    const { targets } = findRule(draft, at, Rule, EventBusName)
    const { items, next } =
      pageOf(targets, NextToken, Limit) ?? fail('ValidationException', 'Parameter NextToken is not valid.')
    return { Targets: items, ...present({ NextToken: next }) }
  },
})
