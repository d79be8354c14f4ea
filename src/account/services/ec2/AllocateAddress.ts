import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { ec2Operation } from './ec2Operation.ts'
import { dry, tagged, text } from './fields.ts'
import { newPublicIp, newResourceId } from './ids.ts'
import { ec2Arn, resourceKeys } from './resources.ts'
import { requestKeysFor, tagging, tagsFor } from './tags.ts'

const MOST = 5 // in one Region; EC2 User Guide, "Elastic IP address quota", 2026-11

export const AllocateAddress = ec2Operation({
  input: z.strictObject({
    Domain: z.optional(z.enum(['vpc', 'standard'])),
    Address: text,
    PublicIpv4Pool: text,
    NetworkBorderGroup: text,
    CustomerOwnedIpv4Pool: text,
    ...tagged,
    IpamPoolId: text,
    ...dry,
  }),
  readOnly: false,
  needs: ({ TagSpecifications }, { account, state }) => [
    {
      action: 'ec2:AllocateAddress',
      resource: ec2Arn(account, 'elastic-ip', '*'),
      context: { ...resourceKeys(state, ''), ...requestKeysFor('elastic-ip', TagSpecifications) },
    },
    ...tagging(account, 'AllocateAddress', TagSpecifications),
  ],
  run(state, { TagSpecifications }, { draft }) {
    if (Object.keys(state.addresses).length >= MOST)
      fail('AddressLimitExceeded', 'The maximum number of addresses has been reached.')
    const id = newResourceId(draft, 'eipalloc')
    const publicIp = newPublicIp(draft)
    state.addresses[id] = { id, publicIp, tags: tagsFor('elastic-ip', TagSpecifications) }
    return {
      AllocationId: id,
      PublicIpv4Pool: 'amazon',
      NetworkBorderGroup: REGION,
      Domain: 'vpc',
      PublicIp: publicIp,
    }
  },
})
