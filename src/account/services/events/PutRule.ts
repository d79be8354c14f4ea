import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { busName, roleArn, ruleName, tags, text } from './fields.ts'
import { checkBus, checkPattern, onRule, patternKeys, ruleArn, rulesOf } from './rule.ts'

const MOST = 300 // rules; EventBridge User Guide, "Quotas", 2026-11

/** Makes a rule, or puts another one in its place; its targets and tags stay. */
export const PutRule = operation({
  input: z.strictObject({
    Name: ruleName,
    ScheduleExpression: z.optional(text(256)),
    EventPattern: z.optional(text(4096)),
    State: z.optional(z.enum(['ENABLED', 'DISABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'])),
    Description: z.optional(text(512)),
    RoleArn: roleArn,
    Tags: tags,
    EventBusName: busName,
  }),
  readOnly: false,
  requires: ({ Name, EventPattern, Tags }, asked) =>
    onRule('events:PutRule', asked, Name, { ...patternKeys(EventPattern), ...requestTagKeys(Tags) }),
  run(draft, { Name: name, EventBusName, Tags = [], ...asked }, at) {
    checkBus(EventBusName)
    const { EventPattern: pattern, ScheduleExpression: schedule, State: state = 'ENABLED' } = asked
    if (pattern === undefined && schedule === undefined)
      fail('ValidationException', 'Parameter(s) EventPattern or ScheduleExpression must be specified.')
    if (pattern !== undefined) checkPattern(pattern)
    if (schedule !== undefined && !/^(rate|cron)\(.+\)$/.test(schedule))
      fail('ValidationException', 'Parameter ScheduleExpression is not valid.')
    const rules = rulesOf(draft, at)
    const before = own(rules, name)
    if (!before && Object.keys(rules).length >= MOST)
      fail('LimitExceededException', 'The requested resource exceeds the maximum number allowed.')
    rules[name] = {
      name,
      state,
      tags: before?.tags ?? Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
      targets: before?.targets ?? [],
      ...present({ pattern, schedule, description: asked.Description, role: asked.RoleArn }),
    }
    return { RuleArn: ruleArn(at.account, name) }
  },
})
