// Which services somebody could reach by their policies, and when they last tried to: refused calls count, too.
// AWS: IAM User Guide, "Refine permissions in AWS using last accessed information", 2026-11.
// SIMPLIFIED: without AWS's delay of up to four hours; of the actions only those that were used, under the names that
// CloudTrail has for them.

import type { Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import type { TrailEvent, World } from '../../types.ts'
import { iamArn } from './arn.ts'
import { homeOf, lookUpPolicy } from './find.ts'
import { carriersOf, documentOf, policiesGranting, reaches } from './grants.ts'
import { SERVICES } from './serviceNames.ts'
import type { Access, ActionAccess, EntityAccess, Role, ServiceAccess, User } from './state.ts'

const WINDOW = 400 * 86_400_000 // milliseconds

export function lastAccessed(draft: Draft<World>, at: At, arn: string): readonly ServiceAccess[] {
  const { reached, entities } = subjectOf(draft, at, arn)
  const uses = draft.trail.filter(({ eventTime }) => Date.parse(eventTime) >= draft.now - WINDOW)
  return Object.keys(SERVICES)
    .filter(reached)
    .map((namespace) => {
      const ofService = uses.filter(({ eventSource }) => eventSource === `${namespace}.amazonaws.com`)
      return {
        namespace,
        entities: entities
          .map((entity) => ({ ...viewOf(at, entity), ...lastOf(entity, namespace, ofService, draft.now - WINDOW) }))
          .toSorted((a, b) => (b.last?.time ?? 0) - (a.last?.time ?? 0)),
        actions: actionsOf(at, entities, ofService),
      }
    })
}

type Entity = User | Role

/** What an ARN's policies reach, and who has them. */
function subjectOf(draft: Draft<World>, at: At, arn: string) {
  const { users, roles } = homeOf(draft, at).iam
  const all = Object.values(users)
  if (/:policy\//.test(arn)) {
    const text = documentOf(lookUpPolicy(draft, at, arn))
    const carry = (one: { readonly attached: readonly string[] }) => one.attached.includes(arn)
    const entities: readonly Entity[] = [
      ...all.filter((user) => carry(user) || carriersOf(draft, at, arnOf(at, user)).some(carry)),
      ...Object.values(roles).filter(carry),
    ]
    return { entities, reached: (namespace: string) => reaches(text, namespace) }
  }
  const carriers = carriersOf(draft, at, arn)
  const reached = (namespace: string) => policiesGranting(draft, at, carriers, namespace).length > 0
  const [subject] = carriers
  const entities: readonly Entity[] =
    subject?.type === 'GROUP'
      ? all.filter(({ groups }) => groups.includes(subject.name))
      : [...all, ...Object.values(roles)].filter((one) => arnOf(at, one) === arn)
  // A name alone is enough to find somebody; the path has to be right, too.
  if (entities.length === 0 && subject?.type !== 'GROUP') fail('NoSuchEntity', `ARN ${arn} was not found.`, 404)
  return { entities, reached }
}

function arnOf({ account }: At, entity: Entity): string {
  return 'userName' in entity
    ? iamArn(account, 'user', entity.userName, entity.path)
    : iamArn(account, 'role', entity.roleName, entity.path)
}

function viewOf(at: At, entity: Entity): EntityAccess {
  const { path } = entity
  return 'userName' in entity
    ? { arn: arnOf(at, entity), name: entity.userName, type: 'USER', id: entity.userId, path }
    : { arn: arnOf(at, entity), name: entity.roleName, type: 'ROLE', id: entity.roleId, path }
}

/** A role's sessions count for the role. */
function isBy({ userIdentity }: TrailEvent, entity: Entity): boolean {
  return userIdentity.principalId?.split(':')[0] === ('userName' in entity ? entity.userId : entity.roleId)
}

/** Keys remember their last use longer than this world has events. */
function lastOf(entity: Entity, namespace: string, events: readonly TrailEvent[], since: number): { last?: Access } {
  const keys = 'userName' in entity ? entity.accessKeys : []
  const accesses = [
    ...events.filter((event) => isBy(event, entity)).map(accessOf),
    ...keys.flatMap(({ lastUsed }) =>
      lastUsed?.service === namespace && lastUsed.date >= since
        ? [{ time: lastUsed.date, region: lastUsed.region }]
        : [],
    ),
  ]
  const last = accesses.toSorted((a, b) => b.time - a.time)[0]
  return last ? { last } : {}
}

function accessOf({ eventTime, awsRegion }: TrailEvent): Access {
  return { time: Date.parse(eventTime), region: awsRegion }
}

/** Management events alone, as AWS does. */
function actionsOf(at: At, entities: readonly Entity[], events: readonly TrailEvent[]): readonly ActionAccess[] {
  const latest = new Map<string, ActionAccess>()
  for (const event of events.filter(({ managementEvent }) => managementEvent)) {
    const by = entities.find((entity) => isBy(event, entity))
    // The trail is in the order of time: the later event replaces the earlier.
    if (by) latest.set(event.eventName, { name: event.eventName, arn: arnOf(at, by), ...accessOf(event) })
  }
  return [...latest.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
