// The default VPC, which every account has in every Region, and what is in it from the start.
// AWS: VPC User Guide, "Default VPCs", 2026-11.
// SIMPLIFIED: there is no other network.

import { HEX, letters } from '../../ids.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import type { Ec2State, SecurityGroup } from './state.ts'

export const VPC_CIDR = '172.31.0.0/16'
export const ZONES = ['a', 'b', 'c'].map((letter) => `${REGION}${letter}`)

export interface Subnet {
  readonly id: string
  readonly zone: string
  readonly cidr: string
}

export function vpcOf(account: AccountId): string {
  return `vpc-${fixed(account, 1)}`
}

export function subnetsOf(account: AccountId): readonly Subnet[] {
  return ZONES.map((zone, index) => ({
    id: `subnet-${fixed(account, 2 + index)}`,
    zone,
    cidr: `172.31.${index * 16}.0/20`,
  }))
}

/** It lets in what carries it, and everything out. AWS: VPC User Guide, "Default security groups", 2026-11. */
export function defaultGroup(account: AccountId): SecurityGroup {
  const id = `sg-${fixed(account, 9)}`
  return {
    id,
    name: 'default',
    description: 'default VPC security group',
    rules: [
      { id: `sgr-${fixed(account, 10)}`, egress: false, protocol: '-1', peer: { groupId: id }, tags: {} },
      { id: `sgr-${fixed(account, 11)}`, egress: true, protocol: '-1', peer: { cidr: '0.0.0.0/0' }, tags: {} },
    ],
    tags: {},
  }
}

/** Ids of what nobody made. */
function fixed(account: AccountId, which: number): string {
  return `0${letters(Number(account) + which, 16, HEX)}`
}

export function initial(account: AccountId): Ec2State {
  const group = defaultGroup(account)
  return {
    instances: {},
    securityGroups: { [group.id]: group },
    keyPairs: {},
    volumes: {},
    snapshots: {},
    addresses: {},
    settings: { encryptsVolumes: false, snapshotSharing: 'unblocked', serialConsole: false, metadata: {} },
  }
}

export function ec2Of(world: World, account: AccountId): Ec2State {
  return own(world.accounts, account)?.ec2 ?? initial(account)
}
