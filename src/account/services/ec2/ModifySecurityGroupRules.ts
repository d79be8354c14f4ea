import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { count, dry, text } from './fields.ts'
import { find } from './resources.ts'
import { rulesFrom } from './rules.ts'

export const ModifySecurityGroupRules = ec2Operation({
  input: z.strictObject({
    GroupId: z.string(),
    SecurityGroupRules: z.array(
      z.strictObject({
        SecurityGroupRuleId: z.string(),
        SecurityGroupRule: z.optional(
          z.strictObject({
            IpProtocol: text,
            FromPort: count,
            ToPort: count,
            CidrIpv4: text,
            CidrIpv6: text,
            PrefixListId: text,
            ReferencedGroupId: text,
            Description: text,
          }),
        ),
      }),
    ),
    ...dry,
  }),
  readOnly: false,
  needs: ({ GroupId }, at) => onEach('ec2:ModifySecurityGroupRules', [GroupId], at),
  run(state, { GroupId, SecurityGroupRules }) {
    const group = find(state, 'securityGroup', GroupId)
    for (const { SecurityGroupRuleId: id, SecurityGroupRule: asked = {} } of SecurityGroupRules) {
      const index = group.rules.findIndex((rule) => rule.id === id)
      const old =
        group.rules[index] ??
        fail('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${id}' does not exist`)
      const { Description, CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupId, ...ports } = asked
      const described = { Description }
      const [rule] = rulesFrom(
        state,
        {
          IpPermissions: [
            {
              ...ports,
              ...(CidrIpv4 !== undefined && { IpRanges: [{ CidrIp: CidrIpv4, ...described }] }),
              ...(CidrIpv6 !== undefined && { Ipv6Ranges: [{ CidrIpv6, ...described }] }),
              ...(PrefixListId !== undefined && { PrefixListIds: [{ PrefixListId, ...described }] }),
              ...(ReferencedGroupId !== undefined && {
                UserIdGroupPairs: [{ GroupId: ReferencedGroupId, ...described }],
              }),
            },
          ],
        },
        old.egress,
      )
      if (rule) group.rules[index] = castDraft({ ...rule, id, tags: old.tags })
    }
    return { Return: true }
  },
})
