// Which of many a Describe operation shows: by id, by filters, page by page.
// AWS: EC2 API Reference, "Filtering" and "Pagination", 2026-11.

import { matchesPattern } from '#engine'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { pageOf } from '../../page.ts'
import type { Tags } from './state.ts'

export interface Selection {
  readonly Filters?:
    | readonly { readonly Name?: string | undefined; readonly Values?: readonly string[] | undefined }[]
    | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

/** The values of a thing, by the name of a filter. */
export type FilterTable<T> = Readonly<Record<string, (one: T) => readonly (string | number | boolean | undefined)[]>>

const SIZE = 1000 // on a page

export function select<T extends { readonly tags?: Tags }>(
  things: readonly T[],
  asked: Selection,
  filters: FilterTable<T>,
): { readonly items: readonly T[]; readonly next?: string } {
  const matching = (asked.Filters ?? []).reduce<readonly T[]>((left, { Name = '', Values = [] }) => {
    const valuesOf = filterFor(Name, filters)
    return left.filter((one) =>
      valuesOf(one).some(
        (value) => value !== undefined && Values.some((wanted) => matchesPattern(wanted, String(value))),
      ),
    )
  }, things)
  return (
    pageOf(matching, asked.NextToken, asked.MaxResults ?? SIZE) ??
    fail('InvalidParameterValue', 'The NextToken is not valid.')
  )
}

function filterFor<T extends { readonly tags?: Tags }>(name: string, filters: FilterTable<T>): FilterTable<T>[string] {
  if (name === 'tag-key') return ({ tags = {} }) => Object.keys(tags)
  if (name.startsWith('tag:')) return ({ tags = {} }) => [own(tags, name.slice(4))]
  return own(filters, name) ?? fail('InvalidParameterValue', `The filter '${name}' is invalid`)
}
