// Members that several operations take. AWS: EC2 API Reference, 2026-11.

import * as z from 'zod/mini'

export const text = z.optional(z.string())
export const texts = z.optional(z.array(z.string()))
export const flag = z.optional(z.boolean())
export const count = z.optional(z.int())

export const dry = { DryRun: flag }
const filters = { Filters: z.optional(z.array(z.strictObject({ Name: text, Values: texts }))) }
/** What Describe operations take beside ids. */
export const selection = { ...dry, ...filters, NextToken: text, MaxResults: count }
export const pageOf5 = z.optional(z.int().check(z.gte(5), z.lte(1000)))

export const tag = z.strictObject({ Key: text, Value: text })
export const tagged = {
  TagSpecifications: z.optional(z.array(z.strictObject({ ResourceType: text, Tags: z.optional(z.array(tag)) }))),
}

export const profile = z.strictObject({ Arn: text, Name: text })
export const instances = { InstanceIds: z.array(z.string()), ...dry }

const described = { Description: text }
export const permissions = z.optional(
  z.array(
    z.strictObject({
      IpProtocol: text,
      FromPort: count,
      ToPort: count,
      UserIdGroupPairs: z.optional(
        z.array(
          z.strictObject({
            ...described,
            UserId: text,
            GroupName: text,
            GroupId: text,
            VpcId: text,
            VpcPeeringConnectionId: text,
            PeeringStatus: text,
          }),
        ),
      ),
      IpRanges: z.optional(z.array(z.strictObject({ ...described, CidrIp: text }))),
      Ipv6Ranges: z.optional(z.array(z.strictObject({ ...described, CidrIpv6: text }))),
      PrefixListIds: z.optional(z.array(z.strictObject({ ...described, PrefixListId: text }))),
    }),
  ),
)
/** A rule as the API had it first: one peer, without a list. */
export const oneRule = {
  CidrIp: text,
  FromPort: count,
  IpProtocol: text,
  SourceSecurityGroupName: text,
  SourceSecurityGroupOwnerId: text,
  ToPort: count,
  IpPermissions: permissions,
}
export const switches = z.optional(z.enum(['disabled', 'enabled']))
export const tokens = z.enum(['optional', 'required'])
