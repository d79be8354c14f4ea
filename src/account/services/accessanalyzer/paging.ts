import { fail } from '../../operation.ts'
import { pageOf } from '../../page.ts'

const SIZE = 100 // items when a call does not say

interface Asked {
  readonly nextToken?: string | undefined
  readonly maxResults?: number | undefined
}

export function page<T>(list: readonly T[], { nextToken, maxResults = SIZE }: Asked) {
  const { items, next } =
    pageOf(list, nextToken, maxResults) ?? fail('ValidationException', 'The provided nextToken is invalid.')
  return { items, ...(next !== undefined && { nextToken: next }) }
}
