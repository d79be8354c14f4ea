// Which instance has which profile. AWS: EC2 API Reference, AssociateIamInstanceProfile, 2026-11.

import type { Draft } from 'immer'
import { iso } from '../../clock.ts'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import type { AccountId, World } from '../../types.ts'
import { profileView } from './profiles.ts'
import type { Ec2State, Instance, ProfileAssociation } from './state.ts'

export function associationView(
  world: World,
  account: AccountId,
  { id }: Instance,
  association: ProfileAssociation,
  State: 'associating' | 'associated' | 'disassociating',
) {
  return {
    AssociationId: association.id,
    InstanceId: id,
    ...present({ IamInstanceProfile: profileView(world, account, association.name) }),
    State,
    Timestamp: iso(association.since),
  }
}

export function associatedInstance(state: Ec2State, associationId: string): Instance | undefined {
  return Object.values(state.instances).find(({ profile }) => profile?.id === associationId)
}

export function findAssociation(
  state: Draft<Ec2State>,
  associationId: string,
): { readonly one: Draft<Instance>; readonly association: Draft<ProfileAssociation> } {
  const one = Object.values(state.instances).find(({ profile }) => profile?.id === associationId)
  return one?.profile
    ? { one, association: one.profile }
    : fail('InvalidAssociationID.NotFound', `An invalid association-id of '${associationId}' was given`)
}
