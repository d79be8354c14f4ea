// One row per operation of Amazon EC2 Instance Connect.

import { SendSSHPublicKey } from './SendSSHPublicKey.ts'

export const ec2InstanceConnect = {
  SendSSHPublicKey,
}
