import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { present } from '../../present.ts'
import { busName, ruleName, target } from './fields.ts'
import { findRule, onRule } from './rule.ts'

const MOST = 5 // targets of a rule; EventBridge User Guide, "Quotas", 2026-11

/** A target with an id that the rule has takes the place of the other. Whoever gives one a role passes it. */
export const PutTargets = operation({
  input: z.strictObject({
    Rule: ruleName,
    EventBusName: busName,
    Targets: z.array(target).check(z.minLength(1), z.maxLength(100)),
  }),
  readOnly: false,
  requires: ({ Rule, Targets }, asked) => [
    ...onRule('events:PutTargets', asked, Rule, { 'events:TargetArn': Targets.map(({ Arn }) => Arn) }),
    ...Targets.flatMap(({ RoleArn }) =>
      RoleArn === undefined
        ? []
        : [{ action: 'iam:PassRole', resource: RoleArn, context: { 'iam:PassedToService': 'events.amazonaws.com' } }],
    ),
  ],
  run(draft, { Rule, EventBusName, Targets }, at) {
    const rule = findRule(draft, at, Rule, EventBusName)
    const ids = new Set(Targets.map(({ Id }) => Id))
    const targets = [...rule.targets.filter(({ Id }) => !ids.has(Id)), ...Targets.map((one) => present(one))]
    if (targets.length > MOST)
      fail('LimitExceededException', 'The requested resource exceeds the maximum number allowed.')
    rule.targets = targets
    return { FailedEntryCount: 0, FailedEntries: [] }
  },
})
