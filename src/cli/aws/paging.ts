// Long lists come in pages; `aws` fetches them all and joins them, unless told otherwise.
// AWS: AWS CLI User Guide v2, "Using the pagination options", and AWS CLI 2.36.7 as run, 2026-11.

import { fromBase64, toBase64 } from './base64.ts'
import { isMembers, type Members } from './members.ts'
import { optionsOf } from './options.ts'

export interface Paging {
  readonly tokens: readonly string[] // members of the input that ask for a page
  readonly limit?: string // the member that says how long it may be
}

/** By the input's first token: the others it comes with, and where the answer says what is next. */
const TOKENS: Readonly<Record<string, readonly (readonly [token: string, ...next: string[]])[]>> = {
  Marker: [['Marker', 'NextMarker', 'Marker']],
  NextToken: [['NextToken', 'NextToken']],
  ContinuationToken: [['ContinuationToken', 'NextContinuationToken', 'ContinuationToken']],
  KeyMarker: [
    ['KeyMarker', 'NextKeyMarker'],
    ['VersionIdMarker', 'NextVersionIdMarker'],
  ],
  nextToken: [['nextToken', 'nextToken']],
  ExclusiveStartTableName: [['ExclusiveStartTableName', 'LastEvaluatedTableName']],
  ExclusiveStartKey: [['ExclusiveStartKey', 'LastEvaluatedKey']],
}
const LIMITS = ['MaxItems', 'MaxKeys', 'MaxBuckets', 'MaxResults', 'maxResults', 'Limit', 'PageSize']

/** `aws` does not join the pages of these. AWS: AWS CLI Command Reference v2, 2026-11. */
const APART = new Set([
  'iam.GetOrganizationsAccessReport',
  'iam.GetServiceLastAccessedDetails',
  'iam.GetServiceLastAccessedDetailsWithEntities',
  'iam.ListPoliciesGrantingServiceAccess',
  'iam.ListServiceSpecificCredentials',
])

/** undefined where the answer is always whole. */
export function pagingOf(operation: string): Paging | undefined {
  if (APART.has(operation)) return undefined
  const members = optionsOf(operation).map(({ member }) => member)
  const first = Object.keys(TOKENS).find((token) => members.includes(token))
  if (first === undefined) return undefined
  const limit = LIMITS.find((name) => members.includes(name))
  return {
    tokens: (TOKENS[first] ?? []).map(([token]) => token).filter((token) => members.includes(token)),
    ...(limit !== undefined && { limit }),
  }
}

/** Which members ask for the page after an answer; undefined after the last. */
export function nextPage({ tokens: [first = ''] }: Paging, answer: Members): Members | undefined {
  if (answer.IsTruncated === false) return undefined
  const next = (TOKENS[first] ?? []).flatMap(([token, ...names]) => {
    const value = names.map((name) => answer[name]).find(isToken)
    return value === undefined ? [] : [[token, value] as const]
  })
  if (next.length > 0) return Object.fromEntries(next)
  // ListObjects without a delimiter goes on after its last key. AWS: S3 API Reference, ListObjects, NextMarker.
  const last: unknown = Array.isArray(answer.Contents) ? answer.Contents.at(-1) : undefined
  return answer.IsTruncated === true && isMembers(last) ? { [first]: last.Key } : undefined
}

/** A text; of DynamoDB the key of an item. */
function isToken(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || isMembers(value)
}

/** What is not listed and yet stays of the pages. AWS: AWS CLI 2.36.7 as run, 2026-11. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'accessanalyzer.GetFindingV2': [
    'resource',
    'status',
    'error',
    'createdAt',
    'resourceType',
    'findingType',
    'resourceOwnerAccount',
    'analyzedAt',
    'id',
    'updatedAt',
  ],
  'dynamodb.Query': ['ConsumedCapacity'],
  'dynamodb.Scan': ['ConsumedCapacity'],
  'iam.GetGroup': ['Group'],
  's3.ListBuckets': ['Owner', 'Prefix'],
  's3.ListObjects': ['RequestCharged', 'Prefix'],
  's3.ListObjectsV2': ['RequestCharged', 'Prefix'],
  's3.ListObjectVersions': ['RequestCharged', 'Prefix'],
}

/** Numbers that are added up over the pages. */
const SUMS: Readonly<Record<string, readonly string[]>> = {
  'dynamodb.Query': ['Count', 'ScannedCount'],
  'dynamodb.Scan': ['Count', 'ScannedCount'],
}

/** The lists of a page, and with the first page what stands beside them. */
export function pagePart(operation: string, page: Members, first: boolean): Members {
  const sums = SUMS[operation] ?? []
  const lists = Object.entries(page).filter(([name, value]) => Array.isArray(value) || sums.includes(name))
  const kept = first ? (KEPT[operation] ?? []).map((name) => [name, page[name] ?? null]) : []
  return Object.fromEntries([...lists, ...kept]) as Members
}

export function joined(operation: string, pages: readonly Members[]): Members {
  const whole: Record<string, unknown> = {}
  for (const page of pages)
    for (const [name, value] of Object.entries(pagePart(operation, page, page === pages[0])))
      whole[name] = added(whole[name], value)
  return whole
}

function added(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...(before as unknown[]), ...(value as unknown[])]
  return typeof before === 'number' && typeof value === 'number' ? before + value : (before ?? value)
}

/** Where a cut list goes on: from which page, and after how many of its items. */
export interface Resume {
  readonly page: Members
  readonly skip: number
}

export function tokenOf({ tokens }: Paging, { page, skip }: Resume): string {
  const members = tokens.map((token) => `${JSON.stringify(token)}: ${JSON.stringify(page[token] ?? null)}`)
  if (skip > 0) members.push(`"boto_truncate_amount": ${skip}`)
  return toBase64(`{${members.join(', ')}}`)
}

/** undefined where nobody has handed out such a token. */
export function resumeFrom({ tokens }: Paging, token: string): Resume | undefined {
  const text = fromBase64(token)
  if (text === undefined) return undefined
  try {
    const read: unknown = JSON.parse(text)
    if (!isMembers(read)) return undefined
    const { boto_truncate_amount: skip = 0 } = read
    const page = tokens.flatMap((name) => (isToken(read[name]) ? [[name, read[name]] as const] : []))
    return typeof skip === 'number' ? { page: Object.fromEntries(page), skip } : undefined
  } catch {
    return undefined
  }
}

/** A page without its first items, and without those beyond a number; the other lists of a cut page are left empty. */
export function cutPage(page: Members, from: number, to: number): Members {
  const [name] = firstList(page)
  return Object.fromEntries(
    Object.entries(page).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value]
      return [key, key === name ? value.slice(from, to) : from > 0 || to < firstList(page)[1] ? [] : value]
    }),
  )
}

/** The list that --max-items counts. */
export function firstList(page: Members): readonly [name: string | undefined, length: number] {
  const found = Object.entries(page).find(([, value]) => Array.isArray(value))
  return found ? [found[0], (found[1] as unknown[]).length] : [undefined, 0]
}
