// The account as a graph. Each kind has its column, names their order: the same account always gives the same picture.

import type { World } from '#account'

export type NodeKind = 'outside' | 'user' | 'group' | 'role' | 'policy' | 'resource'
export type EdgeKind = 'member' | 'attached' | 'boundary' | 'trusts'

export interface MapNode {
  readonly id: string // user/ben, policy/ARN, resource/ARN, outside/ARN
  readonly kind: NodeKind
  readonly name: string
  readonly note: string
  readonly arn: string
  readonly x: number
  readonly y: number
}
export interface MapEdge {
  readonly id: string
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
}
export interface AccountMap {
  readonly nodes: readonly MapNode[]
  readonly edges: readonly MapEdge[]
}

const COLUMNS: readonly NodeKind[] = ['outside', 'user', 'group', 'role', 'policy', 'resource']
export const BOX = { width: 150, height: 40 } // CSS pixels
const PITCH = { x: 200, y: 52 }

type Bare = Omit<MapNode, 'x' | 'y'>

export function toMap(world: World): AccountMap {
  const account = world.accounts[world.home]
  if (!account) return { nodes: [], edges: [] }
  const { id, iam, s3, dynamodb, lambda } = account
  const arnOf = (kind: string, path: string, name: string): string => `arn:aws:iam::${id}:${kind}${path}${name}`
  const users = Object.values(iam.users).map(({ userName, path }) =>
    bare('user', userName, arnOf('user', path, userName)),
  )
  const groups = Object.values(iam.groups).map(({ groupName, path }) =>
    bare('group', groupName, arnOf('group', path, groupName)),
  )
  const roles = Object.values(iam.roles).map(({ roleName, path }) =>
    bare('role', roleName, arnOf('role', path, roleName)),
  )
  const holders = [
    ...Object.entries(iam.users).map(([name, one]) => ({ ref: `user/${name}`, ...one })),
    ...Object.entries(iam.groups).map(([name, one]) => ({ ref: `group/${name}`, ...one })),
    ...Object.entries(iam.roles).map(([name, one]) => ({ ref: `role/${name}`, ...one })),
  ]
  const limited = holders.flatMap((one) =>
    'boundary' in one && one.boundary !== undefined ? [{ ref: one.ref, boundary: one.boundary }] : [],
  )
  const arns = new Set([
    ...Object.keys(iam.policies),
    ...holders.flatMap(({ attached }) => attached),
    ...limited.map(({ boundary }) => boundary),
  ])
  const policies = [...arns].map((arn) => ({
    ...bare('policy', arn.split('/').at(-1) ?? arn, arn),
    id: `policy/${arn}`,
    note: arn.startsWith('arn:aws:iam::aws:') ? 'policy of AWS' : 'policy',
  }))
  const resources = [
    ...Object.keys(s3.buckets).map((name) => resource(name, 'bucket', `arn:aws:s3:::${name}`)),
    ...Object.keys(dynamodb?.tables ?? {}).map((name) =>
      resource(name, 'table', `arn:aws:dynamodb:eu-west-1:${id}:table/${name}`),
    ),
    ...Object.keys(lambda?.functions ?? {}).map((name) =>
      resource(name, 'function', `arn:aws:lambda:eu-west-1:${id}:function:${name}`),
    ),
  ]
  const known = new Map([...users, ...roles].map((node) => [node.arn, node.id]))
  const trusts = Object.values(iam.roles).flatMap(({ roleName, trust }) =>
    trusted(trust).map((who) => ({ who, source: known.get(who) ?? `outside/${who}`, target: `role/${roleName}` })),
  )
  const outside = [...new Set(trusts.filter(({ source }) => source.startsWith('outside/')).map(({ who }) => who))].map(
    (who) => ({ ...bare('outside', outsideName(who), who), id: `outside/${who}`, note: 'trusted' }),
  )
  const edges = [
    ...Object.values(iam.users).flatMap(({ userName, groups: of }) =>
      of.map((group) => edge('member', `user/${userName}`, `group/${group}`)),
    ),
    ...holders.flatMap(({ ref, attached }) => attached.map((arn) => edge('attached', ref, `policy/${arn}`))),
    ...limited.map(({ ref, boundary }) => edge('boundary', ref, `policy/${boundary}`)),
    ...trusts.map(({ source, target }) => edge('trusts', source, target)),
  ]
  return {
    nodes: placed([...outside, ...users, ...groups, ...roles, ...policies, ...resources]),
    edges: [...new Map(edges.map((one) => [one.id, one])).values()],
  }
}

function bare(kind: NodeKind, name: string, arn: string): Bare {
  return { id: `${kind}/${name}`, kind, name, note: kind, arn }
}

function resource(name: string, note: string, arn: string): Bare {
  return { id: `resource/${arn}`, kind: 'resource', name, note, arn }
}

function edge(kind: EdgeKind, source: string, target: string): MapEdge {
  return { id: `${kind} ${source} ${target}`, kind, source, target }
}

/** Columns that would be empty are left out. */
function placed(nodes: readonly Bare[]): readonly MapNode[] {
  const used = COLUMNS.filter((kind) => nodes.some((node) => node.kind === kind))
  return used.flatMap((kind, column) =>
    nodes
      .filter((node) => node.kind === kind)
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map((node, row) => ({ ...node, x: 8 + column * PITCH.x, y: 8 + row * PITCH.y })),
  )
}

/** Whom a trust policy lets in, by the names that stand in it. */
function trusted(document: string): readonly string[] {
  return statementsOf(document)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Principal }) => namesIn(Principal))
}

interface Statement {
  readonly Effect?: unknown
  readonly Principal?: unknown
}

export function statementsOf(document: string): readonly Statement[] {
  try {
    const { Statement } = JSON.parse(document) as { Statement?: unknown }
    return [Statement].flat().filter((one): one is Statement => typeof one === 'object' && one !== null)
  } catch {
    return [] // a fixture may be broken on purpose
  }
}

function namesIn(principal: unknown): readonly string[] {
  if (typeof principal === 'string') return [principal]
  if (typeof principal !== 'object' || principal === null) return []
  return Object.values(principal)
    .flat()
    .filter((one) => typeof one === 'string')
}

function outsideName(who: string): string {
  if (who === '*') return 'everybody'
  return who.replace(/^arn:aws:iam::(\d{12}):/, '$1 ')
}
