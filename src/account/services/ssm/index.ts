// One row per operation of AWS Systems Manager.

import { DescribeInstanceInformation } from './DescribeInstanceInformation.ts'
import { DescribeInstancePatchStates } from './DescribeInstancePatchStates.ts'
import { SendCommand } from './SendCommand.ts'

export const ssm = { DescribeInstanceInformation, DescribeInstancePatchStates, SendCommand }
