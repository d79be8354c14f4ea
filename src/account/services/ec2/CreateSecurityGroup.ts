import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation } from './ec2Operation.ts'
import { dry, tagged, text } from './fields.ts'
import { newResourceId } from './ids.ts'
import { vpcOf } from './network.ts'
import { ec2Arn, resourceKeys } from './resources.ts'
import type { SecurityGroup } from './state.ts'
import { requestKeysFor, tagging, tagList, tagsFor } from './tags.ts'

const WORDS = /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]*$/

/** A new group lets nothing in and everything out. */
export const CreateSecurityGroup = ec2Operation({
  input: z.strictObject({ Description: z.string(), GroupName: z.string(), VpcId: text, ...tagged, ...dry }),
  readOnly: false,
  needs: ({ VpcId, TagSpecifications }, { account, state }) => [
    {
      action: 'ec2:CreateSecurityGroup',
      resource: ec2Arn(account, 'security-group', '*'),
      context: { ...resourceKeys(state, ''), ...requestKeysFor('security-group', TagSpecifications) },
    },
    {
      action: 'ec2:CreateSecurityGroup',
      resource: ec2Arn(account, 'vpc', VpcId ?? vpcOf(account)),
      context: { ...resourceKeys(state, ''), 'ec2:VpcID': VpcId ?? vpcOf(account) },
    },
    ...tagging(account, 'CreateSecurityGroup', TagSpecifications),
  ],
  run(state, { Description, GroupName, VpcId, TagSpecifications }, { draft, account }) {
    const vpc = vpcOf(account)
    if (VpcId !== undefined && VpcId !== vpc) fail('InvalidVpcID.NotFound', `The vpc ID '${VpcId}' does not exist`)
    if (GroupName.length > 255 || GroupName.startsWith('sg-') || !WORDS.test(GroupName))
      fail('InvalidParameterValue', `Value (${GroupName}) for parameter GroupName is invalid.`)
    if (Description.length > 255 || !WORDS.test(Description))
      fail(
        'InvalidParameterValue',
        `Value (${Description}) for parameter GroupDescription is invalid. Character sets beyond ASCII are not supported.`,
      )
    if (Object.values(state.securityGroups).some(({ name }) => name === GroupName))
      fail('InvalidGroup.Duplicate', `The security group '${GroupName}' already exists for VPC '${vpc}'`)
    const id = newResourceId(draft, 'sg')
    const group: SecurityGroup = {
      id,
      name: GroupName,
      description: Description,
      rules: [{ id: newResourceId(draft, 'sgr'), egress: true, protocol: '-1', peer: { cidr: '0.0.0.0/0' }, tags: {} }],
      tags: tagsFor('security-group', TagSpecifications),
    }
    state.securityGroups[id] = castDraft(group)
    return { GroupId: id, Tags: tagList(group.tags), SecurityGroupArn: ec2Arn(account, 'security-group', id) }
  },
})
