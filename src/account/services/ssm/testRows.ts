import { WITH_PROFILE } from '../../testWorkloads.ts'
import type { TestRow } from '../testRow.ts'

/** The role of the instance in the test world gets what the agent needs. */
const given = [
  ['iam.AttachRolePolicy', { RoleName: 'Server', PolicyArn: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore' }],
] as const
const InstanceIds = [WITH_PROFILE]

export const rows: Readonly<Record<string, TestRow>> = {
  DescribeInstanceInformation: {
    input: { Filters: [{ Key: 'InstanceIds', Values: InstanceIds }], MaxResults: 5 },
    optional: ['Filters', 'MaxResults'],
    actions: ['ssm:DescribeInstanceInformation'],
    output: ['InstanceInformationList'],
    given,
  },
  DescribeInstancePatchStates: {
    input: { InstanceIds, MaxResults: 10 },
    optional: ['MaxResults'],
    actions: ['ssm:DescribeInstancePatchStates'],
    output: ['InstancePatchStates'],
    given,
  },
  SendCommand: {
    input: {
      InstanceIds,
      DocumentName: 'AWS-RunPatchBaseline',
      Parameters: { Operation: ['Install'] },
      Comment: 'now',
    },
    optional: ['InstanceIds', 'Parameters', 'Comment'],
    actions: ['ssm:SendCommand', 'ssm:SendCommand'],
    output: ['Command'],
    given,
  },
}
