// The rules of security groups: several ways to write one, one way to keep it.
// AWS: EC2 API Reference, AuthorizeSecurityGroupIngress, 2026-11.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import type { AccountId, World } from '../../types.ts'
import { newResourceId } from './ids.ts'
import { ec2Arn } from './resources.ts'
import type { Ec2State, Peer, Rule, SecurityGroup } from './state.ts'
import { tagList } from './tags.ts'

interface IpPermission {
  readonly IpProtocol?: string | undefined
  readonly FromPort?: number | undefined
  readonly ToPort?: number | undefined
  readonly UserIdGroupPairs?:
    | readonly {
        readonly GroupId?: string | undefined
        readonly GroupName?: string | undefined
        readonly Description?: string | undefined
      }[]
    | undefined
  readonly IpRanges?:
    | readonly { readonly CidrIp?: string | undefined; readonly Description?: string | undefined }[]
    | undefined
  readonly Ipv6Ranges?:
    | readonly { readonly CidrIpv6?: string | undefined; readonly Description?: string | undefined }[]
    | undefined
  readonly PrefixListIds?:
    | readonly { readonly PrefixListId?: string | undefined; readonly Description?: string | undefined }[]
    | undefined
}
export interface AskedRules {
  readonly CidrIp?: string | undefined
  readonly FromPort?: number | undefined
  readonly ToPort?: number | undefined
  readonly IpProtocol?: string | undefined
  readonly SourceSecurityGroupName?: string | undefined
  readonly IpPermissions?: readonly IpPermission[] | undefined
}
export type NewRule = Omit<Rule, 'id' | 'tags'>

const MOST = 60 // rules in one direction

export function rulesFrom(state: Ec2State, asked: AskedRules, egress: boolean): readonly NewRule[] {
  const { CidrIp, SourceSecurityGroupName, IpPermissions = [], ...ports } = asked
  const alone: readonly IpPermission[] =
    CidrIp === undefined && SourceSecurityGroupName === undefined
      ? []
      : [
          {
            ...ports,
            ...(CidrIp !== undefined && { IpRanges: [{ CidrIp }] }),
            ...(SourceSecurityGroupName !== undefined && {
              UserIdGroupPairs: [{ GroupName: SourceSecurityGroupName }],
            }),
          },
        ]
  const rules = [...alone, ...IpPermissions].flatMap((permission) => flattened(state, permission, egress))
  if (rules.length === 0) fail('MissingParameter', 'The request must contain the parameter ipPermissions')
  return rules
}

const NUMBERS: Readonly<Record<string, string>> = { '6': 'tcp', '17': 'udp', '1': 'icmp', all: '-1' }

function flattened(state: Ec2State, permission: IpPermission, egress: boolean): readonly NewRule[] {
  const { IpProtocol: named = '', FromPort, ToPort } = permission
  if (named === '') fail('MissingParameter', 'The request must contain the parameter ipProtocol')
  const protocol = NUMBERS[named.toLowerCase()] ?? named.toLowerCase()
  if ((protocol === 'tcp' || protocol === 'udp') && (FromPort === undefined || ToPort === undefined))
    fail('InvalidParameterValue', `Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.`)
  if (FromPort !== undefined && ToPort !== undefined && FromPort > ToPort && protocol !== 'icmp')
    fail('InvalidParameterValue', `Invalid TCP port range: ${FromPort}-${ToPort}`)
  const ports = protocol === '-1' ? {} : present({ from: FromPort, to: ToPort })
  const rule = (peer: Peer, description: string | undefined): NewRule => ({
    egress,
    protocol,
    ...ports,
    peer,
    ...present({ description }),
  })
  return [
    ...(permission.IpRanges ?? []).map((one) => rule({ cidr: cidr(one.CidrIp, V4, 32) }, one.Description)),
    ...(permission.Ipv6Ranges ?? []).map((one) => rule({ cidr6: cidr(one.CidrIpv6, V6, 128) }, one.Description)),
    ...(permission.UserIdGroupPairs ?? []).map((one) =>
      rule({ groupId: groupIn(state, one.GroupId, one.GroupName).id }, one.Description),
    ),
    ...(permission.PrefixListIds ?? []).map((one) => rule({ prefixList: one.PrefixListId ?? '' }, one.Description)),
  ]
}

const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/
const V6 = /^[0-9a-f:.]+$/i

function cidr(text = '', address: RegExp, bits: number): string {
  const [, ip = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? []
  return address.test(ip) && Number(length) <= bits
    ? text
    : fail('InvalidParameterValue', `CIDR block ${text} is malformed`)
}

/** By id or, in the default VPC, by name. */
export function groupIn(state: Draft<Ec2State>, id?: string, name?: string): Draft<SecurityGroup>
export function groupIn(state: Ec2State, id?: string, name?: string): SecurityGroup
export function groupIn(state: Ec2State, id?: string, name?: string): SecurityGroup {
  if (id === undefined && name === undefined)
    fail('MissingParameter', 'The request must contain the parameter groupName or groupId')
  return (
    Object.values(state.securityGroups).find((one) => (id === undefined ? one.name === name : one.id === id)) ??
    fail('InvalidGroup.NotFound', `The security group '${id ?? name}' does not exist`)
  )
}

/** The id of what is named, for the question of who may; whether it is there comes after. */
export function groupNamed(state: Ec2State, id?: string, name?: string): string {
  return id ?? Object.values(state.securityGroups).find((one) => one.name === name)?.id ?? 'sg-*'
}

export function addRules(
  draft: Draft<World>,
  group: Draft<SecurityGroup>,
  rules: readonly NewRule[],
  tags: Rule['tags'],
) {
  const added = rules.map((rule) => {
    if (group.rules.some((one) => same(one, rule)))
      fail('InvalidPermission.Duplicate', `the specified rule "${wordsFor(rule)}" already exists`)
    const one = { ...rule, id: newResourceId(draft, 'sgr'), tags: { ...tags } }
    group.rules.push(one)
    return one
  })
  for (const egress of [true, false])
    if (group.rules.filter((one) => one.egress === egress).length > MOST)
      fail('RulesPerSecurityGroupLimitExceeded', 'The maximum number of rules per security group has been reached.')
  return added
}

export function same(a: NewRule, b: NewRule): boolean {
  return identity(a) === identity(b)
}

function identity({ egress, protocol, from, to, peer }: NewRule): string {
  return JSON.stringify([egress, protocol, from, to, peer])
}

function wordsFor({ protocol, from, to, peer }: NewRule): string {
  const ports = from === undefined ? '' : `, from port: ${from}, to port: ${to}`
  return `peer: ${Object.values(peer)[0]}, ${protocol === '-1' ? 'ALL' : protocol.toUpperCase()}${ports}, ALLOW`
}

export function ruleView(
  account: AccountId,
  group: string,
  { id, egress, protocol, from, to, peer, description, tags }: Rule,
) {
  return {
    SecurityGroupRuleId: id,
    GroupId: group,
    GroupOwnerId: account,
    IsEgress: egress,
    IpProtocol: protocol,
    FromPort: from ?? -1,
    ToPort: to ?? -1,
    ...present({
      CidrIpv4: 'cidr' in peer ? peer.cidr : undefined,
      CidrIpv6: 'cidr6' in peer ? peer.cidr6 : undefined,
      PrefixListId: 'prefixList' in peer ? peer.prefixList : undefined,
      ReferencedGroupInfo: 'groupId' in peer ? { GroupId: peer.groupId, UserId: account } : undefined,
      Description: description,
    }),
    Tags: tagList(tags),
    SecurityGroupRuleArn: ec2Arn(account, 'security-group-rule', id),
  }
}

/** Rules of one protocol and port range come together, as the API had them first. */
export function permissionsView(account: AccountId, rules: readonly Rule[]) {
  const portsOf = ({ protocol, from, to }: Rule) => JSON.stringify([protocol, from, to])
  return [...new Set(rules.map(portsOf))].map((ports) => {
    const together = rules.filter((rule) => portsOf(rule) === ports)
    const [first] = together
    const peers = <T>(view: (peer: Peer) => T | undefined) =>
      together.flatMap(({ peer, description }) => {
        const one = view(peer)
        return one === undefined ? [] : [{ ...present({ Description: description }), ...one }]
      })
    return {
      IpProtocol: first?.protocol ?? '-1',
      ...present({ FromPort: first?.from, ToPort: first?.to }),
      UserIdGroupPairs: peers((peer) => ('groupId' in peer ? { UserId: account, GroupId: peer.groupId } : undefined)),
      IpRanges: peers((peer) => ('cidr' in peer ? { CidrIp: peer.cidr } : undefined)),
      Ipv6Ranges: peers((peer) => ('cidr6' in peer ? { CidrIpv6: peer.cidr6 } : undefined)),
      PrefixListIds: peers((peer) => ('prefixList' in peer ? { PrefixListId: peer.prefixList } : undefined)),
    }
  })
}
