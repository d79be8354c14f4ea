import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { busName, ruleName, target } from './fields.ts'
import { findRule, onRule } from './rule.ts'

export const RemoveTargets = operation({
  input: z.strictObject({
    Rule: ruleName,
    EventBusName: busName,
    Ids: z.array(target.shape.Id).check(z.minLength(1), z.maxLength(100)),
    Force: z.optional(z.boolean()),
  }),
  readOnly: false,
  requires: ({ Rule }, asked) => onRule('events:RemoveTargets', asked, Rule),
  run(draft, { Rule, EventBusName, Ids }, at) {
    const rule = findRule(draft, at, Rule, EventBusName)
    rule.targets = rule.targets.filter(({ Id }) => !Ids.includes(Id))
    return { FailedEntryCount: 0, FailedEntries: [] }
  },
})
