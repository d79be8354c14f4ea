// Who may do what to which, for a whole account: the engine sweeps, kind of resource by kind of resource. Pure; it runs in
// a worker, and in tests.

import { askFor, type Credentials, identities, type World } from '#account'
import {
  accessDiff,
  type Decision,
  decisionOf,
  type Holdings,
  type Request,
  sweep,
  type SweptPrincipal,
  type SweptResource,
  type Universe,
} from '#engine'
import { type Kind, kinds, resourcesOf } from './kinds.ts'

/** One kind of resource, decided for everybody. */
export interface Part {
  readonly kind: string
  readonly principals: readonly string[] // as the account names them: root, user/ben
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly decisions: Uint8Array // of principal, action and resource the last counts fastest
}

export interface Change {
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly before: Decision
  readonly after: Decision
}

export interface Access {
  readonly parts: readonly Part[]
  readonly changes: readonly Change[] // since the account before
  readonly decisions: number
}

/** `before`: what the account is compared with. */
export function accessOf(world: World, before: World | null): Access {
  const now = kinds.flatMap((kind) => groundsOf(world, kind))
  const old = before ? kinds.flatMap((kind) => groundsOf(before, kind)) : []
  const parts = now.map((ground) => partOf(ground))
  return {
    parts,
    changes: now.flatMap((ground) => changesOf(old, ground)),
    decisions: parts.reduce((sum, { decisions }) => sum + decisions.length, 0),
  }
}

export function decisionAt(part: Part, principal: number, action: number, resource: number): Decision {
  const { actions, resources, decisions } = part
  return decisionOf(decisions[(principal * actions.length + action) * resources.length + resource])
}

interface Ground {
  readonly world: World
  readonly kind: Kind
  readonly who: readonly string[]
  readonly universe: Universe
  readonly holdings: Holdings
}

const NOBODY: Credentials = { anonymous: true }

/** Resources whose requests carry the same context, for a sweep gives a principal one context for all of them. */
function groundsOf(world: World, kind: Kind): readonly Ground[] {
  const [action = ''] = kind.actions
  const groups = new Map<string, { readonly resource: SweptResource; readonly held: Holdings['resources'][number] }[]>()
  for (const arn of resourcesOf(world, kind)) {
    // Nobody in particular asks, so that only the resource and its policies are looked at.
    const asked = askFor(world, NOBODY, { action, resource: arn })
    if (!asked) continue
    const { resource, accounts, context, s3BlockPublicAccess, awsManagedKey } = asked.request
    const { resource: onResource, rcps } = asked.policies
    const key = JSON.stringify([accounts.resource.id, context])
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push({
      resource: {
        resource,
        account: accounts.resource,
        ...(s3BlockPublicAccess && { s3BlockPublicAccess }),
        ...(awsManagedKey !== undefined && { awsManagedKey }),
      },
      held: { ...(onResource && { resource: onResource }), ...(rcps && { rcps }) },
    })
  }
  return [...groups.values()].map((group) => {
    const people = identities(world).flatMap(({ ref }) => {
      const asked = askFor(world, { identity: ref }, { action, resource: group[0]?.resource.resource ?? '*' })
      return asked ? [{ ref, ...asked }] : []
    })
    return {
      world,
      kind,
      who: people.map(({ ref }) => ref),
      universe: shared({
        principals: people.map(({ request }) => principalOf(request)),
        actions: kind.actions,
        resources: group.map(({ resource }) => resource),
      }),
      holdings: {
        principals: people.map(({ policies: { resource: _resource, rcps: _rcps, ...own } }) => own),
        resources: group.map(({ held }) => held),
      },
    }
  })
}

function principalOf({ principal, accounts, context, contextIsComplete }: Request): SweptPrincipal {
  return {
    principal,
    context,
    ...(accounts.principal && { account: accounts.principal }),
    ...(contextIsComplete !== undefined && { contextIsComplete }),
  }
}

const MOST = 40 // universes that are kept
const universes = new Map<string, Universe>()

/** Equal universes are one object: the engine remembers by it what follows from the universe alone. */
function shared(universe: Universe): Universe {
  const key = JSON.stringify(universe)
  const known = universes.get(key)
  if (known) return known
  if (universes.size >= MOST) universes.clear()
  universes.set(key, universe)
  return universe
}

function partOf(ground: Ground): Part {
  const { kind, who, universe, holdings } = ground
  const resources = universe.resources.map(({ resource }) => resource)
  return {
    kind: kind.id,
    principals: who,
    actions: kind.actions,
    resources,
    decisions: withRoot(ground, sweep(holdings, universe), resources),
  }
}

const OWN_POLICY = new Set(['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'])

/** The owner's root user always gets at the bucket policy, whatever it says: those few are asked one by one. */
function withRoot({ world, kind, who }: Ground, decisions: Uint8Array, resources: readonly string[]): Uint8Array {
  kind.actions.forEach((action, column) => {
    if (!OWN_POLICY.has(action)) return
    who.forEach((ref, row) => {
      if (ref !== 'root' && !ref.endsWith('/root')) return
      resources.forEach((resource, place) => {
        const decision = askFor(world, { identity: ref }, { action, resource })?.result.decision
        if (decision === 'Allow')
          decisions[(row * kind.actions.length + column) * resources.length + place] = 'A'.charCodeAt(0)
      })
    })
  })
  return decisions
}

/** Only of what there was before, too: whoever is new has not gained or lost anything yet. */
function changesOf(old: readonly Ground[], { kind, who, universe, holdings }: Ground): readonly Change[] {
  return old
    .filter((one) => one.kind === kind)
    .flatMap((one) => {
      const before: Holdings = {
        principals: who.map((ref) => one.holdings.principals[one.who.indexOf(ref)] ?? { identity: [] }),
        resources: universe.resources.map(({ resource }) => {
          const place = one.universe.resources.findIndex((other) => other.resource === resource)
          return one.holdings.resources[place] ?? {}
        }),
      }
      const known = new Set(one.universe.resources.map(({ resource }) => resource))
      return accessDiff(before, holdings, universe).flatMap(({ principal, action, resource, ...decisions }) => {
        const [ref, arn] = [who[principal], universe.resources[resource]?.resource]
        if (ref === undefined || arn === undefined || !known.has(arn) || !one.who.includes(ref)) return []
        return [{ principal: ref, action: kind.actions[action] ?? '', resource: arn, ...decisions }]
      })
    })
}
