import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { pageOf5, selection, texts } from './fields.ts'
import { subnetsOf, vpcOf } from './network.ts'
import { ec2Arn } from './resources.ts'
import { select } from './select.ts'

const ADDRESSES = 4091 // in a /20, without the five that AWS keeps

/** Every default subnet is public. */
export const DescribeSubnets = ec2Operation({
  input: z.strictObject({ SubnetIds: texts, ...selection, MaxResults: pageOf5 }),
  readOnly: true,
  needs: needsAll('ec2:DescribeSubnets'),
  run(_state, { SubnetIds, ...asked }, { account }) {
    const there = subnetsOf(account).map((subnet) => ({ ...subnet, tags: {} }))
    const all =
      SubnetIds?.map(
        (id) =>
          there.find((one) => one.id === id) ??
          fail('InvalidSubnetID.NotFound', `The subnet ID '${id}' does not exist`),
      ) ?? there
    const { items, next } = select(all, asked, {
      'subnet-id': ({ id }) => [id],
      'availability-zone': ({ zone }) => [zone],
      'vpc-id': () => [vpcOf(account)],
      'default-for-az': () => [true],
    })
    return {
      ...present({ NextToken: next }),
      Subnets: items.map(({ id, zone, cidr }) => ({
        OwnerId: account,
        Tags: [],
        SubnetArn: ec2Arn(account, 'subnet', id),
        SubnetId: id,
        State: 'available',
        VpcId: vpcOf(account),
        CidrBlock: cidr,
        AvailableIpAddressCount: ADDRESSES,
        AvailabilityZone: zone,
        DefaultForAz: true,
        MapPublicIpOnLaunch: true,
      })),
    }
  },
})
