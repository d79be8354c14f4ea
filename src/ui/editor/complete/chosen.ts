import type { Action, Catalog } from '#engine'
import { type Json, textsOf } from './place.ts'

/** The actions that a statement is about; of NotAction and of `*` none, since nobody can say. */
export function chosenActions({ Action }: Json, catalog: Catalog): readonly Action[] {
  return textsOf(Action).flatMap((pattern) => catalog.expand(pattern))
}
