import { INSTANCE } from '../../testWorkloads.ts'
import type { TestRow } from '../testRow.ts'

export const rows: Readonly<Record<string, TestRow>> = {
  SendSSHPublicKey: {
    input: {
      InstanceId: INSTANCE,
      InstanceOSUser: 'ec2-user',
      SSHPublicKey: `ssh-ed25519 ${'A'.repeat(68)} ana`,
      AvailabilityZone: 'eu-west-1a',
    },
    optional: ['AvailabilityZone'],
    actions: ['ec2-instance-connect:SendSSHPublicKey'],
    output: ['RequestId', 'Success'],
  },
}
