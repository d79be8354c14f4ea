// The parts that console pages are made of. A page names them and says what is read; how they look stands here.

import type { ComponentType, ReactNode } from 'react'
import type { InputOf, OperationName, OutputOf } from '#account'
import type { Actions } from './action.ts'
import { FactsSection } from './FactsSection.tsx'
import { ListSection } from './ListSection.tsx'
import { PolicySection } from './PolicySection.tsx'

/** What a cell shows. Text, numbers and yes or no can be searched and sorted; what is null shows a dash. */
export type Cell = ReactNode

export interface Section {
  readonly title: string
  readonly component: ComponentType<{ name: string }>
}

export interface ListSpec<N extends OperationName, Row> {
  readonly title: string
  readonly operation: N
  readonly input?: (name: string) => InputOf<N>
  readonly rows: (output: OutputOf<N>, name: string) => readonly Row[]
  readonly key: (row: Row) => string // what people call it
  readonly to?: (row: Row) => string | undefined // its own page
  readonly columns: Readonly<Record<string, (row: Row) => Cell>> // beside the key
  readonly empty: string
  readonly create?: Actions<string> // about the page, e.g. a new one for this list
  readonly actions?: Actions<Row> // about a row
  readonly about?: string
}

export function list<N extends OperationName, Row>(spec: ListSpec<N, Row>): Section {
  // Inside, the rows are whatever the spec's own functions take: `N` and `Row` never leave it.
  return { title: spec.title, component: ({ name }) => <ListSection spec={spec} name={name} /> }
}

export interface FactsSpec<N extends OperationName> {
  readonly title: string
  readonly operation: N
  readonly input?: (name: string) => InputOf<N>
  readonly facts: Readonly<Record<string, (output: OutputOf<N>, name: string) => Cell>>
  readonly actions?: Actions<{ readonly name: string; readonly output: OutputOf<N> }>
  readonly absent?: Readonly<Record<string, string>> // error codes that only say there is nothing, and how to say it
  readonly create?: Actions<string> // where there is nothing
  readonly about?: string
}

export function facts<N extends OperationName>(spec: FactsSpec<N>): Section {
  return { title: spec.title, component: ({ name }) => <FactsSection spec={spec} name={name} /> }
}

export interface PolicySpec<N extends OperationName> {
  readonly title: string
  readonly operation: N
  readonly input?: (name: string) => InputOf<N>
  readonly text: (output: OutputOf<N>) => string
  readonly editor?: (name: string) => string // the policy's id in the editor
  readonly actions: Actions<{ readonly name: string; readonly text: string }>
  readonly absent: Readonly<Record<string, string>>
  readonly about?: string
}

export function policy<N extends OperationName>(spec: PolicySpec<N>): Section {
  return { title: spec.title, component: ({ name }) => <PolicySection spec={spec} name={name} /> }
}
