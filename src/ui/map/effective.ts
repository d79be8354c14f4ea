// What one identity may do to the things of its account, each asked of the engine.

import { askFor, type World } from '#account'
import { kinds, resourcesOf } from '../access/kinds.ts'

const SHOWN: ReadonlySet<string> = new Set(['objects', 'buckets', 'tables', 'functions'])

/** Allowed actions by the node of the resource. Objects count for their bucket. */
export function effectiveAccess(world: World, ref: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const kind of kinds.filter(({ id }) => SHOWN.has(id)))
    for (const resource of resourcesOf(world, kind))
      for (const action of kind.actions) {
        if (askFor(world, { identity: ref }, { action, resource })?.result.decision !== 'Allow') continue
        const node = `resource/${resource.replace(/^(arn:aws:s3:::[^/]+)\/.*$/s, '$1')}`
        found.set(node, (found.get(node) ?? new Set()).add(action))
      }
  return new Map([...found].map(([node, actions]) => [node, [...actions]]))
}
