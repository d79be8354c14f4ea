import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, flag, text } from './fields.ts'
import { newResourceId } from './ids.ts'
import { find } from './resources.ts'
import type { Ec2State } from './state.ts'

interface Asked {
  readonly AllocationId?: string | undefined
  readonly PublicIp?: string | undefined
}

/** The address takes the place of the one that the instance was given. */
export const AssociateAddress = ec2Operation({
  input: z.strictObject({
    AllocationId: text,
    InstanceId: text,
    PublicIp: text,
    ...dry,
    NetworkInterfaceId: text,
    PrivateIpAddress: text,
    AllowReassociation: flag,
  }),
  readOnly: false,
  needs: (input, at) => onEach('ec2:AssociateAddress', [addressIn(at.state, input), input.InstanceId ?? []].flat(), at),
  run(state, input, { draft }) {
    if (input.InstanceId === undefined)
      return fail('MissingParameter', 'The request must contain the parameter InstanceId or NetworkInterfaceId')
    const address = find(state, 'address', addressIn(state, input))
    const one = find(state, 'instance', input.InstanceId)
    if (address.association && address.association.instanceId !== one.id && input.AllowReassociation === false)
      fail(
        'Resource.AlreadyAssociated',
        `resource ${address.id} is already associated with associate-id ${address.association.id}`,
      )
    const before = address.association && state.instances[address.association.instanceId]
    if (before) delete before.publicIp
    address.association = { id: newResourceId(draft, 'eipassoc'), instanceId: one.id }
    one.publicIp = address.publicIp
    return { AssociationId: address.association.id }
  },
})

function addressIn({ addresses }: Ec2State, { AllocationId, PublicIp }: Asked): string {
  return (
    AllocationId ??
    Object.values(addresses).find(({ publicIp }) => publicIp === PublicIp)?.id ??
    fail('InvalidAddress.NotFound', `Address '${PublicIp ?? ''}' not found.`)
  )
}
