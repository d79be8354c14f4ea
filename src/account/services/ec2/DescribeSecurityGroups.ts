import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { pageOf5, selection, texts } from './fields.ts'
import { vpcOf } from './network.ts'
import { ec2Arn } from './resources.ts'
import { groupIn, permissionsView } from './rules.ts'
import { type FilterTable, select } from './select.ts'
import type { Rule, SecurityGroup } from './state.ts'
import { tagList } from './tags.ts'

const rules = (egress: boolean, value: (rule: Rule) => string | number | undefined) => (group: SecurityGroup) =>
  group.rules.filter((rule) => rule.egress === egress).map(value)
const cidrIn = ({ peer }: Rule) => ('cidr' in peer ? peer.cidr : undefined)

const FILTERS: FilterTable<SecurityGroup> = {
  'group-id': ({ id }) => [id],
  'group-name': ({ name }) => [name],
  description: ({ description }) => [description],
  'ip-permission.cidr': rules(false, cidrIn),
  'ip-permission.from-port': rules(false, ({ from }) => from),
  'ip-permission.to-port': rules(false, ({ to }) => to),
  'ip-permission.protocol': rules(false, ({ protocol }) => protocol),
  'egress.ip-permission.cidr': rules(true, cidrIn),
}

export const DescribeSecurityGroups = ec2Operation({
  input: z.strictObject({ ...selection, GroupIds: texts, GroupNames: texts, MaxResults: pageOf5 }),
  readOnly: true,
  needs: needsAll('ec2:DescribeSecurityGroups'),
  run(state, { GroupIds, GroupNames, ...asked }, { account }) {
    const named = [
      ...(GroupIds ?? []).map((id) => groupIn(state, id)),
      ...(GroupNames ?? []).map((name) => groupIn(state, undefined, name)),
    ]
    const all = GroupIds || GroupNames ? named : Object.values(state.securityGroups)
    const vpc = vpcOf(account)
    const { items, next } = select<SecurityGroup>(all, asked, { ...FILTERS, 'vpc-id': () => [vpc] })
    return {
      ...present({ NextToken: next }),
      SecurityGroups: items.map((one) => ({
        GroupId: one.id,
        IpPermissionsEgress: permissionsView(
          account,
          one.rules.filter(({ egress }) => egress),
        ),
        Tags: tagList(one.tags),
        VpcId: vpc,
        SecurityGroupArn: ec2Arn(account, 'security-group', one.id),
        OwnerId: account,
        GroupName: one.name,
        Description: one.description,
        IpPermissions: permissionsView(
          account,
          one.rules.filter(({ egress }) => !egress),
        ),
      })),
    }
  },
})
