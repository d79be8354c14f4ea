import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { associationView } from './associations.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { profile } from './fields.ts'
import { newResourceId } from './ids.ts'
import { findProfile, passesRole, profileArn } from './profiles.ts'
import { find } from './resources.ts'

export const AssociateIamInstanceProfile = ec2Operation({
  input: z.strictObject({ IamInstanceProfile: profile, InstanceId: z.string() }),
  readOnly: false,
  needs: ({ IamInstanceProfile, InstanceId }, at) => [
    ...onEach('ec2:AssociateIamInstanceProfile', [InstanceId], at, {
      'ec2:NewInstanceProfile': profileArn(at.account, findProfile(at.world, at.account, IamInstanceProfile)),
    }),
    ...passesRole(at.world, at.account, IamInstanceProfile),
  ],
  run(state, { IamInstanceProfile, InstanceId }, { draft, account }) {
    const one = find(state, 'instance', InstanceId)
    if (one.profile) fail('IncorrectState', `There is an existing association for instance ${InstanceId}`)
    const { instanceProfileName: name } = findProfile(draft, account, IamInstanceProfile)
    one.profile = { id: newResourceId(draft, 'iip-assoc'), name, since: draft.now }
    return { IamInstanceProfileAssociation: associationView(draft, account, one, one.profile, 'associating') }
  },
})
