import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { busName, ruleName } from './fields.ts'
import { checkBus, onRule, rulesOf } from './rule.ts'

/** A rule that is not there is no mistake. */
export const DeleteRule = operation({
  input: z.strictObject({ Name: ruleName, EventBusName: busName, Force: z.optional(z.boolean()) }),
  readOnly: false,
  requires: ({ Name }, asked) => onRule('events:DeleteRule', asked, Name),
  run(draft, { Name, EventBusName }, at) {
    checkBus(EventBusName)
    const rules = rulesOf(draft, at)
    if ((own(rules, Name)?.targets.length ?? 0) > 0)
      fail('ValidationException', "Rule can't be deleted since it has targets.")
    delete rules[Name]
    return {}
  },
})
