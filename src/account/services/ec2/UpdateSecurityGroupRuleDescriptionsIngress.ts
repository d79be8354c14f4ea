import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, permissions, text } from './fields.ts'
import { groupIn, groupNamed, rulesFrom, same } from './rules.ts'

export const UpdateSecurityGroupRuleDescriptionsIngress = ec2Operation({
  input: z.strictObject({
    ...dry,
    GroupId: text,
    GroupName: text,
    IpPermissions: permissions,
    SecurityGroupRuleDescriptions: z.optional(
      z.array(z.strictObject({ SecurityGroupRuleId: text, Description: text })),
    ),
  }),
  readOnly: false,
  needs: ({ GroupId, GroupName }, at) =>
    onEach('ec2:UpdateSecurityGroupRuleDescriptionsIngress', [groupNamed(at.state, GroupId, GroupName)], at),
  run(state, { GroupId, GroupName, IpPermissions, SecurityGroupRuleDescriptions: byId }) {
    const group = groupIn(state, GroupId, GroupName)
    const told = byId
      ? byId.map(({ SecurityGroupRuleId, Description }) => ({
          rule: group.rules.find(({ id, egress }) => id === SecurityGroupRuleId && !egress),
          description: Description,
        }))
      : rulesFrom(state, { IpPermissions }, false).map((asked) => ({
          rule: group.rules.find((one) => same(one, asked)),
          description: asked.description,
        }))
    for (const { rule, description } of told) {
      if (!rule) fail('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.')
      else if (description === undefined) delete rule.description
      else rule.description = description
    }
    return { Return: true }
  },
})
