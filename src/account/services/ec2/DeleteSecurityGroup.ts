import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, text } from './fields.ts'
import { groupIn, groupNamed } from './rules.ts'

export const DeleteSecurityGroup = ec2Operation({
  input: z.strictObject({ GroupId: text, GroupName: text, ...dry }),
  readOnly: false,
  needs: ({ GroupId, GroupName }, at) =>
    onEach('ec2:DeleteSecurityGroup', [groupNamed(at.state, GroupId, GroupName)], at),
  run(state, { GroupId, GroupName }) {
    const { id, name } = groupIn(state, GroupId, GroupName)
    if (name === 'default')
      fail('CannotDelete', `the specified group: "${id}" name: "default" cannot be deleted by a user`)
    const used =
      Object.values(state.instances).some((one) => one.state !== 'terminated' && one.groups.includes(id)) ||
      Object.values(state.securityGroups).some(
        (other) => other.id !== id && other.rules.some(({ peer }) => 'groupId' in peer && peer.groupId === id),
      )
    if (used) fail('DependencyViolation', `resource ${id} has a dependent object`)
    delete state.securityGroups[id]
    return { Return: true, GroupId: id }
  },
})
