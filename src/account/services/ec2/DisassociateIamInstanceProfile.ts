import * as z from 'zod/mini'
import { associatedInstance, associationView, findAssociation } from './associations.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'

/** Credentials that the instance has fetched stay good until they expire. */
export const DisassociateIamInstanceProfile = ec2Operation({
  input: z.strictObject({ AssociationId: z.string() }),
  readOnly: false,
  needs: ({ AssociationId }, at) =>
    onEach('ec2:DisassociateIamInstanceProfile', [associatedInstance(at.state, AssociationId)?.id ?? 'i-*'], at),
  run(state, { AssociationId }, { draft, account }) {
    const { one, association } = findAssociation(state, AssociationId)
    const view = associationView(draft, account, one, association, 'disassociating')
    delete one.profile
    return { IamInstanceProfileAssociation: view }
  },
})
