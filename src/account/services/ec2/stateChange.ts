// Starting, stopping and terminating. AWS: EC2 User Guide, "Instance state changes", 2026-11.
// SIMPLIFIED: an instance is there at once; the answer alone knows what is between.

import type { Draft } from 'immer'
import type { World } from '../../types.ts'
import { fail } from '../../operation.ts'
import { newPublicIp } from './ids.ts'
import { find } from './resources.ts'
import type { Ec2State, Instance } from './state.ts'
import { stateView, type StateName } from './views.ts'

interface Change {
  readonly to: Instance['state']
  readonly through: StateName
  readonly apply?: (draft: Draft<World>, state: Draft<Ec2State>, one: Draft<Instance>) => void
  readonly kept?: (one: Instance) => string | undefined // the attribute that forbids it
}

export const CHANGES = {
  start: {
    to: 'running',
    through: 'pending',
    apply(draft, _state, one) {
      one.publicIp ??= newPublicIp(draft)
    },
  },
  /** The public address goes, unless it is an Elastic IP. */
  stop: {
    to: 'stopped',
    through: 'stopping',
    kept: ({ keepsOnStop }) => (keepsOnStop === true ? 'disableApiStop' : undefined),
    apply(_draft, state, one) {
      if (!isElastic(state, one)) delete one.publicIp
    },
  },
  /** The volumes that came with it go with it. */
  terminate: {
    to: 'terminated',
    through: 'shutting-down',
    kept: ({ keepsOnTermination }) => (keepsOnTermination === true ? 'disableApiTermination' : undefined),
    apply(_draft, state, one) {
      for (const id of one.volumes) delete state.volumes[id]
      one.volumes = []
      delete one.profile
      for (const address of Object.values(state.addresses))
        if (address.association?.instanceId === one.id) delete address.association
    },
  },
} as const satisfies Readonly<Record<string, Change>>

function isElastic({ addresses }: Ec2State, { id }: Instance): boolean {
  return Object.values(addresses).some(({ association }) => association?.instanceId === id)
}

const WORD = { disableApiTermination: 'terminated', disableApiStop: 'stopped' } as Readonly<Record<string, string>>

export function changeStates(
  draft: Draft<World>,
  state: Draft<Ec2State>,
  ids: readonly string[],
  { to, through, apply, kept }: Change,
) {
  return ids.map((id) => {
    const one = find(state, 'instance', id)
    const attribute = kept?.(one)
    if (attribute !== undefined)
      fail(
        'OperationNotPermitted',
        `The instance '${id}' may not be ${WORD[attribute]}. Modify its '${attribute}' instance attribute and try again.`,
      )
    const before = one.state
    if (before === 'terminated' && to !== 'terminated')
      fail(
        'IncorrectInstanceState',
        `This instance '${id}' is not in a state from which it can be ${to === 'running' ? 'started' : 'stopped'}.`,
      )
    one.state = to
    if (before !== to) apply?.(draft, state, one)
    return { InstanceId: id, CurrentState: stateView(before === to ? to : through), PreviousState: stateView(before) }
  })
}
