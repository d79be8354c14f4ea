// Actions that could be narrowed to single resources and are not.

import type { Catalog } from '../../catalog/catalog.ts'
import type { AccessLevel } from '../../catalog/packed.ts'
import type { Hit, Statement } from '../types.ts'
import { isAllow, isUnconditional, listed, onEverything } from './grants.ts'

export function onStar(
  statements: readonly Statement[],
  catalog: Catalog,
  levels: readonly AccessLevel[],
): readonly Hit[] {
  return statements.flatMap((statement) => {
    const star = isAllow(statement) && isUnconditional(statement) ? onEverything(statement) : undefined
    if (!star) return []
    const named = listed(statement).flatMap(({ text }) => (/[*?]/.test(text) ? [] : (catalog.action(text) ?? [])))
    const found = named.find(({ level, resources }) => levels.includes(level) && resources.length > 0)
    return found ? [{ pointer: star.pointer, value: star.text, near: found.name }] : []
  })
}
