// A line drawn or taken away on the map as the call that makes it so. A row per pair of kinds.

import type { Call, World } from '#account'
import { type EdgeKind, type MapEdge, type MapNode, type NodeKind, statementsOf } from './toMap.ts'

type Made = Omit<Call, 'as'>

interface Rule {
  readonly from: NodeKind
  readonly to: NodeKind
  readonly kind: EdgeKind
  readonly verb: string // what drawing it does, for people
  readonly draw?: (world: World, from: MapNode, to: MapNode) => Made
  readonly remove: (world: World, from: MapNode, to: MapNode) => Made
}

const holder = (word: 'User' | 'Group' | 'Role') => ({
  draw: (_world: World, from: MapNode, to: MapNode): Made => ({
    operation: `iam.Attach${word}Policy`,
    input: { [`${word}Name`]: from.name, PolicyArn: to.arn },
  }),
  remove: (_world: World, from: MapNode, to: MapNode): Made => ({
    operation: `iam.Detach${word}Policy`,
    input: { [`${word}Name`]: from.name, PolicyArn: to.arn },
  }),
})
const limit = (word: 'User' | 'Role') => ({
  remove: (_world: World, from: MapNode): Made => ({
    operation: `iam.Delete${word}PermissionsBoundary`,
    input: { [`${word}Name`]: from.name },
  }),
})
const trust = {
  draw: (world: World, from: MapNode, to: MapNode): Made => trustCall(to, withTrust(trustOf(world, to), from.arn)),
  remove: (world: World, from: MapNode, to: MapNode): Made => trustCall(to, withoutTrust(trustOf(world, to), from.arn)),
}

const rules: readonly Rule[] = [
  {
    from: 'user',
    to: 'group',
    kind: 'member',
    verb: 'Add to group',
    draw: (_world, from, to) => ({
      operation: 'iam.AddUserToGroup',
      input: { UserName: from.name, GroupName: to.name },
    }),
    remove: (_world, from, to) => ({
      operation: 'iam.RemoveUserFromGroup',
      input: { UserName: from.name, GroupName: to.name },
    }),
  },
  { from: 'user', to: 'policy', kind: 'attached', verb: 'Attach', ...holder('User') },
  { from: 'group', to: 'policy', kind: 'attached', verb: 'Attach', ...holder('Group') },
  { from: 'role', to: 'policy', kind: 'attached', verb: 'Attach', ...holder('Role') },
  { from: 'user', to: 'policy', kind: 'boundary', verb: 'Limit by', ...limit('User') },
  { from: 'role', to: 'policy', kind: 'boundary', verb: 'Limit by', ...limit('Role') },
  { from: 'user', to: 'role', kind: 'trusts', verb: 'Let become', ...trust },
  { from: 'role', to: 'role', kind: 'trusts', verb: 'Let become', ...trust },
  { from: 'outside', to: 'role', kind: 'trusts', verb: 'Let become', ...trust },
]

/** What drawing a line between two would do; undefined: nothing that AWS knows. */
export function drawn(
  from: MapNode,
  to: MapNode,
): { readonly verb: string; readonly call: (world: World) => Made } | undefined {
  const rule = rules.find((one) => one.from === from.kind && one.to === to.kind && one.draw)
  const draw = rule?.draw
  return draw && { verb: rule.verb, call: (world) => draw(world, from, to) }
}

export function removed(world: World, { kind }: MapEdge, from: MapNode, to: MapNode): Made | undefined {
  return rules.find((one) => one.kind === kind && one.from === from.kind && one.to === to.kind)?.remove(world, from, to)
}

function trustOf(world: World, { name }: MapNode): string {
  return world.accounts[world.home]?.iam.roles[name]?.trust ?? '{}'
}

function trustCall({ name: RoleName }: MapNode, PolicyDocument: string): Made {
  return { operation: 'iam.UpdateAssumeRolePolicy', input: { RoleName, PolicyDocument } }
}

function withTrust(document: string, arn: string): string {
  const more = { Effect: 'Allow', Principal: { AWS: arn }, Action: 'sts:AssumeRole' }
  return written([...statementsOf(document), more])
}

/** Out of every list that names it. A statement that then names nobody goes. */
function withoutTrust(document: string, arn: string): string {
  return written(
    statementsOf(document).flatMap((statement) => {
      const { Principal } = statement
      if (Principal === arn) return []
      if (typeof Principal !== 'object' || Principal === null) return [statement]
      const left = Object.entries(Principal).flatMap(([type, names]: [string, unknown]) => {
        const others = [names].flat().filter((name) => name !== arn)
        return others.length === 0 ? [] : [[type, others.length === 1 ? others[0] : others] as const]
      })
      return left.length === 0 ? [] : [{ ...statement, Principal: Object.fromEntries(left) }]
    }),
  )
}

function written(Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement }, null, 2)
}
