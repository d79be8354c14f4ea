// Changes to policies: the properties ask what each does to a verdict.

import type { Document } from './arbitraries.ts'
import type { Documents } from '../cases.ts'

type Statements = readonly Document[]

/** Every document anew; `place` is the id that its policy gets in `policySet`. */
export function mapDocuments(all: Documents, change: (document: Document, place: string) => Document): Documents {
  const list = (documents: readonly Document[], place: string) =>
    documents.map((document, index) => change(document, `${place}/${index}`))
  const { identity, resource, boundary, session, scps, rcps, endpoint } = all
  return {
    ...(identity && { identity: list(identity, 'identity') }),
    ...(resource && { resource: change(resource, 'resource') }),
    ...(boundary && { boundary: change(boundary, 'boundary') }),
    ...(session && { session: list(session, 'session') }),
    ...(scps && { scps: scps.map((level, index) => list(level, `scp/${index}`)) }),
    ...(rcps && { rcps: rcps.map((level, index) => list(level, `rcp/${index}`)) }),
    ...(endpoint && { endpoint: list(endpoint, 'endpoint') }),
  }
}

/** Every list of policies anew: within one type, for SCPs and RCPs within one level. */
export function mapLists(all: Documents, change: (list: readonly Document[]) => readonly Document[]): Documents {
  const { identity, session, scps, rcps, endpoint } = all
  return {
    ...all,
    ...(identity && { identity: [...change(identity)] }),
    ...(session && { session: [...change(session)] }),
    ...(scps && { scps: scps.map((level) => [...change(level)]) }),
    ...(rcps && { rcps: rcps.map((level) => [...change(level)]) }),
    ...(endpoint && { endpoint: [...change(endpoint)] }),
  }
}

export function statementsOf({ Statement }: Document): Statements {
  return [Statement].flat() as Statements
}

export function mapStatements(
  all: Documents,
  change: (statements: Statements, place: string) => readonly Document[],
): Documents {
  return mapDocuments(all, (document, place) => ({ ...document, Statement: change(statementsOf(document), place) }))
}

/** Where statements stand, one entry for each: the place of the policy and the index in it. */
export function statementPlaces(
  all: Documents,
  wanted: (statement: Document, place: string) => boolean,
): readonly (readonly [place: string, index: number])[] {
  const found: (readonly [string, number])[] = []
  mapStatements(all, (statements, place) => {
    statements.forEach((statement, index) => {
      if (wanted(statement, place)) found.push([place, index])
    })
    return statements
  })
  return found
}

export function withoutStatement(all: Documents, [place, index]: readonly [string, number]): Documents {
  return mapStatements(all, (statements, here) => statements.filter((_, at) => here !== place || at !== index))
}

/** A statement more in the policy at a place; one that speaks of principals gets to speak of all. */
export function withStatement(all: Documents, place: string, statement: Document): Documents {
  const one = /^(resource|rcp|endpoint)/.test(place) ? { ...statement, Principal: '*' } : statement
  return mapStatements(all, (statements, here) => (here === place ? [...statements, one] : statements))
}

/** One policy for each statement. */
export function split(document: Document): readonly Document[] {
  return statementsOf(document).map((Statement) => ({ ...document, Statement }))
}

/** Upper for lower and lower for upper case, so that no two names become one. */
export function swapCase(text: string): string {
  return text.replaceAll(/[a-z]+|[A-Z]+/g, (run) => (/[a-z]/.test(run) ? run.toUpperCase() : run.toLowerCase()))
}

export function swapKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [swapCase(key), value]))
}

/** A lone value as a list of one, and back. */
export function relisted(value: unknown): unknown {
  if (!Array.isArray(value)) return [value]
  return value.length === 1 ? value[0] : value
}
