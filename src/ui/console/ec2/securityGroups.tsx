import { page } from '../page.tsx'
import { facts, list, type Section } from '../section.tsx'
import { tagsOf } from '../words.ts'

export const SecurityGroupsPage = page({
  kind: 'EC2',
  title: 'Security groups',
  tabs: [
    list({
      title: 'Security groups',
      about: 'Which traffic may reach an instance, and which may leave it.',
      operation: 'ec2.DescribeSecurityGroups',
      rows: ({ SecurityGroups }) => SecurityGroups,
      key: ({ GroupName }) => GroupName,
      to: ({ GroupId }) => `ec2/security-groups/${GroupId}`,
      columns: {
        ID: ({ GroupId }) => GroupId,
        Description: ({ Description }) => Description,
        'Open to everybody': ({ IpPermissions }) =>
          IpPermissions.some(({ IpRanges }) => IpRanges.some(({ CidrIp }) => CidrIp === EVERYBODY)),
      },
      create: (on) => [on('ec2.CreateSecurityGroup', { ask: ['GroupName', 'Description'] })],
      actions: (on) => [on('ec2.DeleteSecurityGroup', { label: 'Delete', known: ({ GroupId }) => ({ GroupId }) })],
      empty: 'There are no security groups.',
    }),
  ],
})

const EVERYBODY = '0.0.0.0/0'

/** In and out differ in the operations alone. */
function rules(egress: boolean): Section {
  return list({
    title: egress ? 'Outbound rules' : 'Inbound rules',
    about: egress ? 'What may leave.' : 'What may come in. Answers to what is allowed always pass.',
    operation: 'ec2.DescribeSecurityGroupRules',
    input: (id) => ({ Filters: [{ Name: 'group-id', Values: [id] }] }),
    rows: ({ SecurityGroupRules }) => SecurityGroupRules.filter(({ IsEgress }) => IsEgress === egress),
    key: ({ SecurityGroupRuleId }) => SecurityGroupRuleId,
    columns: {
      Protocol: ({ IpProtocol }) => (IpProtocol === '-1' ? 'all' : IpProtocol),
      Ports: ({ FromPort, ToPort }) =>
        FromPort === -1 ? 'all' : FromPort === ToPort ? String(FromPort) : `${FromPort} to ${ToPort}`,
      [egress ? 'To' : 'From']: ({ CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo }) =>
        CidrIpv4 ?? CidrIpv6 ?? PrefixListId ?? ReferencedGroupInfo?.GroupId,
      Description: ({ Description }) => Description,
    },
    create: (on) =>
      egress
        ? [
            on('ec2.AuthorizeSecurityGroupEgress', {
              label: 'Add a rule',
              known: (GroupId) => ({ GroupId }),
              start: () => ({ IpPermissions: [PERMISSION] }),
              ask: ['IpPermissions'],
            }),
          ]
        : [
            on('ec2.AuthorizeSecurityGroupIngress', {
              label: 'Add a rule',
              known: (GroupId) => ({ GroupId }),
              start: () => ({ IpProtocol: 'tcp' }),
              ask: ['IpProtocol', 'FromPort', 'ToPort', 'CidrIp'],
            }),
          ],
    actions: (on) => [
      egress ? on('ec2.RevokeSecurityGroupEgress', removal) : on('ec2.RevokeSecurityGroupIngress', removal),
    ],
    empty: egress ? 'Nothing may leave.' : 'Nothing may come in.',
  })
}

const removal = {
  label: 'Remove',
  control: 'remove',
  danger: true,
  known: ({
    GroupId,
    SecurityGroupRuleId: id,
  }: {
    readonly GroupId: string
    readonly SecurityGroupRuleId: string
  }) => ({
    GroupId,
    SecurityGroupRuleIds: [id],
  }),
}
const PERMISSION = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: EVERYBODY }] }

export const SecurityGroupPage = page({
  kind: 'Security group',
  actions: (on) => [on('ec2.DeleteSecurityGroup', { known: (GroupId) => ({ GroupId }), next: 'ec2/security-groups' })],
  tabs: [
    rules(false),
    rules(true),
    facts({
      title: 'About',
      operation: 'ec2.DescribeSecurityGroups',
      input: (id) => ({ GroupIds: [id] }),
      facts: {
        Name: ({ SecurityGroups: [group] }) => group?.GroupName,
        Description: ({ SecurityGroups: [group] }) => group?.Description,
        ARN: ({ SecurityGroups: [group] }) => group?.SecurityGroupArn,
        Network: ({ SecurityGroups: [group] }) => group?.VpcId,
        Tags: ({ SecurityGroups: [group] }) => tagsOf(group?.Tags),
      },
    }),
  ],
})
