import * as z from 'zod/mini'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry } from './fields.ts'
import { vpcOf } from './network.ts'

export const DescribeAccountAttributes = ec2Operation({
  input: z.strictObject({
    ...dry,
    AttributeNames: z.optional(z.array(z.enum(['supported-platforms', 'default-vpc']))),
  }),
  readOnly: true,
  needs: needsAll('ec2:DescribeAccountAttributes'),
  run(_state, { AttributeNames }, { account }) {
    const values = [
      ['supported-platforms', 'VPC'],
      ['default-vpc', vpcOf(account)],
    ] as const
    return {
      AccountAttributes: values
        .filter(([name]) => AttributeNames?.includes(name) ?? true)
        .map(([AttributeName, AttributeValue]) => ({ AttributeName, AttributeValues: [{ AttributeValue }] })),
    }
  },
})
