import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { pageOf5, selection, texts } from './fields.ts'
import { VPC_CIDR, vpcOf } from './network.ts'
import { select } from './select.ts'

export const DescribeVpcs = ec2Operation({
  input: z.strictObject({ VpcIds: texts, ...selection, MaxResults: pageOf5 }),
  readOnly: true,
  needs: needsAll('ec2:DescribeVpcs'),
  run(_state, { VpcIds, ...asked }, { account }) {
    const vpc = { id: vpcOf(account), tags: {} }
    const all = (VpcIds ?? [vpc.id]).map((id) =>
      id === vpc.id ? vpc : fail('InvalidVpcID.NotFound', `The vpc ID '${id}' does not exist`),
    )
    const { items, next } = select(all, asked, {
      'vpc-id': ({ id }) => [id],
      'is-default': () => [true],
      isDefault: () => [true],
      cidr: () => [VPC_CIDR],
      state: () => ['available'],
    })
    return {
      ...present({ NextToken: next }),
      Vpcs: items.map(({ id }) => ({
        OwnerId: account,
        InstanceTenancy: 'default',
        IsDefault: true,
        Tags: [],
        VpcId: id,
        State: 'available',
        CidrBlock: VPC_CIDR,
      })),
    }
  },
})
