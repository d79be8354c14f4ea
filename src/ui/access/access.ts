// Who may do what to which, for a whole account: the engine sweeps, kind of resource by kind of resource. Pure; it runs in
// a worker, and in tests.

import { askFor, authorizationFor, type Credentials, type World } from '#account'
import {
  allPolicies,
  type Decision,
  decisionOf,
  type Holdings,
  type Request,
  type SweptPrincipal,
  type SweptResource,
  type Universe,
} from '#engine'
import { type Kind, kinds, peopleIn, resourcesOf } from './kinds.ts'
import { decisionsOf } from './rows.ts'

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
  const now = groundsIn(world)
  const old = before ? groundsIn(before) : []
  const parts = now.map((ground) => partOf(ground))
  return {
    parts,
    changes: now.flatMap((ground, index) => changesOf(old, ground, parts[index])),
    decisions: parts.reduce((sum, { decisions }) => sum + decisions.length, 0),
  }
}

export function decisionAt(part: Part, principal: number, action: number, resource: number): Decision {
  const { actions, resources, decisions } = part
  return decisionOf(decisions[(principal * actions.length + action) * resources.length + resource])
}

const KEPT = 3 // accounts whose grounds are kept: the one before was the present one a moment ago
const grounds = new Map<string, readonly Ground[]>()

/** A worker gets a copy of the account each time: equal copies are the same account. */
function groundsIn(world: World): readonly Ground[] {
  const key = JSON.stringify(world)
  const made = grounds.get(key) ?? kinds.flatMap((kind) => groundsOf(world, kind))
  grounds.delete(key)
  grounds.set(key, made)
  for (const oldest of [...grounds.keys()].slice(0, -KEPT)) grounds.delete(oldest)
  return made
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
    const asked = authorizationFor(world, NOBODY, { action, resource: arn })
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
    const people = peopleIn(world).flatMap((ref) => {
      const asked = authorizationFor(world, { identity: ref }, { action, resource: group[0]?.resource.resource ?? '*' })
      return asked ? [{ ref, ...asked }] : []
    })
    const holdings: Holdings = {
      principals: people.map(({ policies: { resource: _resource, rcps: _rcps, ...own } }) => own),
      resources: group.map(({ held }) => held),
    }
    const universe: Universe = {
      principals: people.map(({ request }) => principalOf(request)),
      actions: kind.actions,
      resources: group.map(({ resource }) => resource),
    }
    return { world, kind, who: people.map(({ ref }) => ref), universe: shared(universe, holdings), holdings }
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
const MOMENTS = /"\d{4}-\d\d-\d\dT[\d:.]+Z"|"aws:EpochTime":"\d+"/g
const ASKS_TIME = /time|age/i // as aws:CurrentTime, aws:MultiFactorAuthAge

/**
 * Equal universes are one object: the engine remembers by it what follows from the universe alone. Each call moves the
 * clock, which makes no other universe where no policy asks what time it is.
 */
function shared(universe: Universe, holdings: Holdings): Universe {
  const text = JSON.stringify(universe)
  const key = textsOf(holdings).some((policy) => ASKS_TIME.test(policy)) ? text : text.replaceAll(MOMENTS, '')
  const known = universes.get(key)
  if (known) return known
  if (universes.size >= MOST) universes.clear()
  universes.set(key, universe)
  return universe
}

function textsOf({ principals, resources }: Holdings): readonly string[] {
  const policies = [...principals, ...resources].flatMap((held) => allPolicies({ identity: [], ...held }))
  return [...new Set(policies)].map(({ text, document }) => text ?? JSON.stringify(document) ?? '')
}

function partOf(ground: Ground): Part {
  const { kind, who, universe, holdings } = ground
  const resources = universe.resources.map(({ resource }) => resource)
  return {
    kind: kind.id,
    principals: who,
    actions: kind.actions,
    resources,
    decisions: withRoot(ground, decisionsOf(holdings, universe), resources),
  }
}

const ALLOWED = 'A'.charCodeAt(0)
const OWN_POLICY = new Set(['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'])

/** The owner's root user always gets at the bucket policy, whatever it says: those few are asked one by one. */
function withRoot({ world, kind, who }: Ground, decisions: Uint8Array, resources: readonly string[]): Uint8Array {
  kind.actions.forEach((action, column) => {
    if (!OWN_POLICY.has(action)) return
    who.forEach((ref, row) => {
      if (ref !== 'root' && !ref.endsWith('/root')) return
      resources.forEach((resource, place) => {
        const cell = (row * kind.actions.length + column) * resources.length + place
        if (decisions[cell] === ALLOWED) return
        const decision = askFor(world, { identity: ref }, { action, resource })?.result.decision
        if (decision === 'Allow') decisions[cell] = ALLOWED
      })
    })
  })
  return decisions
}

/** Only of what there was before, too: whoever is new has not gained or lost anything yet. */
function changesOf(old: readonly Ground[], ground: Ground, part: Part | undefined): readonly Change[] {
  const { kind, who, universe } = ground
  const [{ principals, resources }, size] = [universe, universe.resources.length]
  return old
    .filter((one) => one.kind === kind)
    .flatMap((one) => {
      const places = resources.map(({ resource }) => one.universe.resources.findIndex((it) => it.resource === resource))
      const rows = who.map((ref) => one.who.indexOf(ref))
      const before: Holdings = {
        principals: rows.map((row) => one.holdings.principals[row] ?? { identity: [] }),
        resources: places.map((place) => one.holdings.resources[place] ?? {}),
      }
      const letters = withRoot({ ...ground, world: one.world }, decisionsOf(before, universe), part?.resources ?? [])
      return differing(letters, part?.decisions).flatMap((cell) => {
        const [letter, now] = [letters[cell], part?.decisions[cell]]
        const [place, row] = [cell % size, Math.floor(cell / (size * kind.actions.length))]
        const [ref, arn] = [who[row], resources[place]?.resource]
        if (ref === undefined || arn === undefined || !principals[row] || places[place] === -1 || rows[row] === -1)
          return []
        const action = kind.actions[Math.floor(cell / size) % kind.actions.length] ?? ''
        return [{ principal: ref, action, resource: arn, before: decisionOf(letter), after: decisionOf(now) }]
      })
    })
}

function differing(a: Uint8Array, b: Uint8Array | undefined): readonly number[] {
  const cells: number[] = []
  a.forEach((letter, cell) => {
    if (letter !== b?.[cell]) cells.push(cell)
  })
  return cells
}
