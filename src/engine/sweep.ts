// Who may do what to which: every combination of a universe decided at once. The same statements, facts and steps as in
// `evaluate`; but each statement marks all the cells that it covers, and cells with equal marks are judged once.

import { sceneOf } from './analyse.ts'
import { callerAccount, type Context } from './context.ts'
import { type Attached, bearingOf, type Facts, type Kind, kinds, type Setting, settingOf } from './facts.ts'
import { judge } from './judge.ts'
import { actionOf } from './match/action.ts'
import { resourceOf } from './match/resource.ts'
import { type Level, prepare, type Prepared } from './prepare.ts'
import { type CompiledStatement, meets, type Scene } from './statement.ts'
import { isCutOff } from './steps/s3bpa.ts'
import type { Decision, GrantLevel, PolicySet } from './types.ts'
import { type Holdings, requestOf, type SweptPrincipal, type Universe } from './universe.ts'

const LETTERS: Readonly<Record<Decision, string>> = { Allow: 'A', ExplicitDeny: 'E', ImplicitDeny: 'I' }

/**
 * Every decision as the character code of a letter: `A` allowed, `E` explicitly, `I` implicitly denied. Of principal,
 * action and resource the last counts fastest. In each cell equal to `evaluate`; pure and total, as it is.
 * `rows`: of these principals only, by their places in the universe and in this order.
 */
export function sweep(holdings: Holdings, universe: Universe, rows: readonly number[] = allOf(universe)): Uint8Array {
  const { principals, actions, resources } = universe
  const size = actions.length * resources.length
  const ground = groundOf(holdings, universe)
  const letters = new Uint8Array(rows.length * size)
  rows.forEach((place, row) => {
    const principal = principals[place]
    if (!principal) return
    const held = prepare(holdings.principals[place] ?? NOTHING_HELD)
    const marks = new Int32Array(size)
    for (const part of ground.parts) markAll(marks, principal, held, part, ground)
    decide(letters.subarray(row * size, (row + 1) * size), marks, principal, held, ground)
  })
  return letters
}

const allOf = ({ principals }: Universe): readonly number[] => principals.map((_, place) => place)

const NOTHING_HELD: PolicySet = { identity: [] }

/** What is the same for every principal. */
interface Ground extends Terrain {
  readonly onResources: readonly Prepared[] // the policies on each resource
}

/** What follows from the universe alone. It is kept: whoever sweeps again has most often edited a single policy. */
interface Terrain {
  readonly universe: Universe
  readonly parts: readonly Part[]
  readonly reach: (statement: CompiledStatement) => Reach
  readonly settings: (principal: SweptPrincipal) => readonly Setting[] // of each cell
  readonly letters: Map<number, Map<number, number>> // by setting, attached kinds and Block Public Access; then by marks
}

/** Resources of one owner: asking for one of them or for another makes no difference to the context. */
interface Part {
  readonly places: readonly number[]
}

/** The actions that a statement covers, and the resources where that does not depend on the context. */
interface Reach {
  readonly actions: readonly number[]
  readonly covers: readonly boolean[] | undefined // by resource
}

// What is marked in a cell: kinds with a matching Deny from bit 0, kinds with a matching Allow from bit 7, how closely the
// resource's policy grants from bit 14, and bit 17 where some level of the organization has no matching Allow.
const DENY = bitsFrom(0)
const ALLOW = bitsFrom(7)
const GRANT: Readonly<Record<GrantLevel, number>> = { account: 1 << 14, entity: 1 << 15, direct: 1 << 16 }
const CLOSED = 1 << 17

function bitsFrom(first: number): Readonly<Record<Kind, number>> {
  return Object.fromEntries(kinds.map((kind, place) => [kind, 1 << (first + place)])) as Record<Kind, number> // one each
}

function groundOf(holdings: Holdings, universe: Universe): Ground {
  return {
    ...terrainOf(universe),
    onResources: universe.resources.map((_, place) => prepare({ identity: [], ...holdings.resources[place] })),
  }
}

const terrains = new WeakMap<Universe, Terrain>()

function terrainOf(universe: Universe): Terrain {
  const known = terrains.get(universe)
  if (known) return known
  const actions = universe.actions.map(actionOf)
  const resources = universe.resources.map(({ resource }) => resourceOf(resource))
  const made: Terrain = {
    universe,
    parts: partsOf(universe),
    reach: once((statement) => ({
      actions: actions.flatMap((action, place) => (statement.action(action).matched ? [place] : [])),
      covers: statement.fixed
        ? resources.map((resource) => statement.resource.covers(resource, NO_CONTEXT))
        : undefined,
    })),
    settings: settingsOf(universe),
    letters: new Map(),
  }
  terrains.set(universe, made)
  return made
}

function partsOf({ resources }: Universe): readonly Part[] {
  const owners = new Map<string, Part & { places: number[] }>()
  resources.forEach(({ account }, place) => {
    const key = JSON.stringify([account.id, account.orgId, account.orgPath])
    const part = owners.get(key)
    if (part) part.places.push(place)
    else owners.set(key, { places: [place] })
  })
  return [...owners.values()]
}

/** Marks, in the cells of one owner's resources, what every policy of one principal and of those resources says. */
function markAll(marks: Int32Array, principal: SweptPrincipal, held: Prepared, part: Part, ground: Ground): void {
  const { universe, onResources } = ground
  const [sample] = part.places.map((place) => universe.resources[place])
  if (!sample) return
  const request = requestOf(principal, universe.actions[0] ?? '', sample)
  const scene = sceneOf(request, held)
  const mark = (statement: CompiledStatement, places: readonly number[], bits: number): void => {
    if (bits !== 0 && meets(statement, scene.asker, scene.context))
      markCells(marks, ground, places, statement, scene.context, bits)
  }
  for (const kind of kinds)
    for (const { statements } of held.compiled[kind])
      for (const statement of statements)
        mark(statement, part.places, statement.effect === 'Deny' ? DENY[kind] : kind === 'scp' ? 0 : ALLOW[kind])
  for (const level of held.scpLevels) markClosed(marks, level, part, scene, ground)
  for (const place of part.places)
    for (const kind of ['resource', 'rcp'] as const)
      for (const { statements } of onResources[place]?.compiled[kind] ?? [])
        for (const statement of statements) mark(statement, [place], bitsOf(statement, kind, scene))
}

/** What a statement on a resource says of its cells: a refusal, or a grant and how close it is. */
function bitsOf(statement: CompiledStatement, kind: 'resource' | 'rcp', { asker }: Scene): number {
  if (statement.effect === 'Deny') return DENY[kind]
  const grant = kind === 'resource' ? statement.principal?.(asker).grant : undefined
  return grant ? GRANT[grant] : 0
}

function markCells(
  marks: Int32Array,
  { universe: { resources }, reach }: Ground,
  places: readonly number[],
  statement: CompiledStatement,
  context: Context,
  bits: number,
): void {
  const { actions, covers } = reach(statement)
  for (const place of places) {
    const resource = resources[place]
    const covered = covers
      ? covers[place]
      : resource && statement.resource.covers(resourceOf(resource.resource), context)
    if (!covered) continue
    for (const action of actions) {
      const cell = action * resources.length + place
      marks[cell] = (marks[cell] ?? 0) | bits
    }
  }
}

/** Every level of an organization needs an Allow of its own: marks the cells for which one has none. */
function markClosed(
  marks: Int32Array,
  level: Level,
  { places }: Part,
  { asker, context }: Scene,
  ground: Ground,
): void {
  const { actions, resources } = ground.universe
  const allows = level.policies.flatMap(({ statements }) => statements.filter(({ effect }) => effect === 'Allow'))
  // As FullAWSAccess does, on almost every level.
  if (allows.some((one) => one.always && ground.reach(one).actions.length === actions.length)) return
  const open = new Int32Array(marks.length)
  for (const statement of allows)
    if (meets(statement, asker, context)) markCells(open, ground, places, statement, context, 1)
  for (let action = 0; action < actions.length; action++)
    for (const place of places) {
      const cell = action * resources.length + place
      if (open[cell] === 0) marks[cell] = (marks[cell] ?? 0) | CLOSED
    }
}

/** Judges the cells of one principal; those with the same marks in the same setting once. */
function decide(
  letters: Uint8Array,
  marks: Int32Array,
  principal: SweptPrincipal,
  held: Prepared,
  ground: Ground,
): void {
  const { universe, onResources } = ground
  const settings = ground.settings(principal)
  universe.resources.forEach((resource, column) => {
    const on = onResources[column] ?? held
    const attached = together(held.attached, on.attached)
    const first = settings[column]
    const cutOff =
      resource.s3BlockPublicAccess !== undefined &&
      first !== undefined &&
      isCutOff(
        { principal: principal.principal, s3BlockPublicAccess: resource.s3BlockPublicAccess },
        first,
        on.policies.resource,
      )
    const given = (attached.number + Number(cutOff) * 128) * 8192
    for (let cell = column; cell < marks.length; cell += universe.resources.length) {
      const setting = settings[cell]
      const mark = marks[cell]
      if (!setting || mark === undefined) continue
      const known = lettersOf(ground, given + setting.number)
      let letter = known.get(mark)
      if (letter === undefined) {
        letter = LETTERS[judge(factsOf(mark, setting, attached, cutOff)).outcome.decision].charCodeAt(0)
        known.set(mark, letter)
      }
      letters[cell] = letter
    }
  })
}

function lettersOf({ letters }: Terrain, given: number): Map<number, number> {
  const known = letters.get(given)
  if (known) return known
  const made = new Map<number, number>()
  letters.set(given, made)
  return made
}

function factsOf(mark: number, setting: Setting, attached: Attached, cutOff: boolean): Facts {
  const grant = GRANTS.find((level) => (mark & GRANT[level]) !== 0)
  const { skips, inForce } = bearingOf(setting, attached, grant)
  const allows = (kind: Kind): boolean => (mark & ALLOW[kind]) !== 0
  return {
    setting,
    attached,
    grant,
    skips,
    denied: inForce.find((kind) => (mark & DENY[kind]) !== 0),
    allowed: {
      rcp: true,
      scp: (mark & CLOSED) === 0,
      vpce: allows('vpce'),
      resource: grant !== undefined,
      identity: allows('identity'),
      boundary: allows('boundary'),
      session: allows('session'),
    },
    cutOff,
  }
}

const GRANTS: readonly GrantLevel[] = ['direct', 'entity', 'account'] // the closest first

/** The policies of a principal and those on a resource. */
function together(a: Attached, b: Attached): Attached {
  const either = (kind: Kind): boolean => a[kind] || b[kind]
  return {
    rcp: either('rcp'),
    scp: either('scp'),
    vpce: either('vpce'),
    resource: either('resource'),
    identity: either('identity'),
    boundary: either('boundary'),
    session: either('session'),
    number: a.number | b.number,
  }
}

const NO_CONTEXT: Context = new Map()

/** Principals of one kind in one account meet every cell in the same setting. */
function settingsOf({ actions, resources }: Universe): Ground['settings'] {
  const known = new Map<string, readonly Setting[]>()
  return (principal) => {
    const key = JSON.stringify([
      principal.principal.kind,
      callerAccount(principal.principal, principal.account),
      principal.account?.isManagement,
    ])
    const found =
      known.get(key) ??
      actions.flatMap((action) =>
        resources.map((resource) => {
          const request = requestOf(principal, action, resource)
          return settingOf(request, sceneOf(request, prepare(NOTHING_HELD)))
        }),
      )
    known.set(key, found)
    return found
  }
}

function once(make: (statement: CompiledStatement) => Reach): Terrain['reach'] {
  const made = new WeakMap<CompiledStatement, Reach>()
  return (statement) => {
    const known = made.get(statement)
    if (known) return known
    const reach = make(statement)
    made.set(statement, reach)
    return reach
  }
}
