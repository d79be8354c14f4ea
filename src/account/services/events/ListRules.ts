import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { homeOf } from '../iam/find.ts'
import { busName, limit, nextToken, ruleName } from './fields.ts'
import { checkBus } from './rule.ts'
import { ruleView } from './view.ts'

export const ListRules = operation({
  input: z.strictObject({
    NamePrefix: z.optional(ruleName),
    EventBusName: busName,
    NextToken: nextToken,
    Limit: limit,
  }),
  readOnly: true,
  requires: () => [{ action: 'events:ListRules', resource: '*' }],
  run(draft, { NamePrefix = '', EventBusName, NextToken, Limit = 100 }, at) {
    checkBus(EventBusName)
    const all = Object.values(homeOf(draft, at).events?.rules ?? {}).filter(({ name }) => name.startsWith(NamePrefix))
    const { items, next } =
      pageOf(all, NextToken, Limit) ?? fail('ValidationException', 'Parameter NextToken is not valid.')
    return { Rules: items.map((one) => ruleView(at.account, one)), ...present({ NextToken: next }) }
  },
})
