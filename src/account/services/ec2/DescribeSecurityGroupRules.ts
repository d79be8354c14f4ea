import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { pageOf5, selection, texts } from './fields.ts'
import { ruleView } from './rules.ts'
import { select } from './select.ts'

export const DescribeSecurityGroupRules = ec2Operation({
  input: z.strictObject({ ...selection, SecurityGroupRuleIds: texts, MaxResults: pageOf5 }),
  readOnly: true,
  needs: needsAll('ec2:DescribeSecurityGroupRules'),
  run(state, { SecurityGroupRuleIds: ids, ...asked }, { account }) {
    const all = Object.values(state.securityGroups).flatMap(({ id, rules }) =>
      rules.map((rule) => ({ ...rule, group: id })),
    )
    const named = ids?.map(
      (id) =>
        all.find((rule) => rule.id === id) ??
        fail('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${id}' does not exist`),
    )
    const { items, next } = select(named ?? all, asked, {
      'group-id': ({ group }) => [group],
      'security-group-rule-id': ({ id }) => [id],
    })
    return {
      SecurityGroupRules: items.map((rule) => ruleView(account, rule.group, rule)),
      ...present({ NextToken: next }),
    }
  },
})
