import * as z from 'zod/mini'
import { associatedInstance, associationView, findAssociation } from './associations.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { profile } from './fields.ts'
import { newResourceId } from './ids.ts'
import { findProfile, passesRole, profileArn } from './profiles.ts'

export const ReplaceIamInstanceProfileAssociation = ec2Operation({
  input: z.strictObject({ IamInstanceProfile: profile, AssociationId: z.string() }),
  readOnly: false,
  needs: ({ IamInstanceProfile, AssociationId }, at) => [
    ...onEach(
      'ec2:ReplaceIamInstanceProfileAssociation',
      [associatedInstance(at.state, AssociationId)?.id ?? 'i-*'],
      at,
      {
        'ec2:NewInstanceProfile': profileArn(at.account, findProfile(at.world, at.account, IamInstanceProfile)),
      },
    ),
    ...passesRole(at.world, at.account, IamInstanceProfile),
  ],
  run(state, { IamInstanceProfile, AssociationId }, { draft, account }) {
    const { one } = findAssociation(state, AssociationId)
    const { instanceProfileName: name } = findProfile(draft, account, IamInstanceProfile)
    one.profile = { id: newResourceId(draft, 'iip-assoc'), name, since: draft.now }
    return { IamInstanceProfileAssociation: associationView(draft, account, one, one.profile, 'associating') }
  },
})
