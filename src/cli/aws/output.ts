// What `aws` prints of an answer: policy documents as JSON rather than text, times with an offset, in the form asked for.

import type { Stopped } from './errors.ts'
import { toTable } from './formats/table.ts'
import { toText } from './formats/text.ts'
import { toYaml, toYamlStream } from './formats/yaml.ts'
import { contentOf } from './options.ts'
import { isMembers, type Members } from './members.ts'
import { joined, pagePart } from './paging.ts'
import { select } from './query.ts'

const DOCUMENTS = new Set(['Document', 'PolicyDocument', 'AssumeRolePolicyDocument'])
/** Members that are times; `aws` writes these with an offset. AWS: the services' API models, 2026-11. */
const TIMES =
  /(?:Date|Time|Timestamp|Modified|Expiration|LastUsed|Until|Authenticated|At|On|Accessed|Expires|Initiated)$|^(?:Start|End)$/
/** Members of such a name that are texts all the same, and stay as the service has written them. */
const TEXTS = new Set([
  'cloudtrail LatestDeliveryAttemptTime',
  'cloudtrail LatestNotificationAttemptTime',
  'ec2 CreationDate',
  'lambda LastModified',
])
/** Lists that S3 leaves out when they are empty. AWS: S3 API Reference, flattened lists, 2026-11. */
const FLAT = new Set(['Contents', 'CommonPrefixes', 'Versions', 'DeleteMarkers'])

export interface Pages {
  readonly operation: string
  readonly pages: readonly Members[] // as they came
  readonly paged: boolean // they are to be joined
  readonly nextToken?: string
}

type Printed = string | Stopped

export function print(answer: Pages, format: string, query: string | undefined): Printed {
  const shown = {
    ...answer,
    pages: answer.pages.map((page) => decoded(answer.operation, without(page, contentOf(answer.operation)))),
  }
  return (PRINT[format] ?? PRINT.json)?.(shown, query) ?? ''
}

const PRINT: Readonly<Record<string, (answer: Pages, query: string | undefined) => Printed>> = {
  off: () => '',
  json: (answer, query) => formatted([whole(answer)], query, ([value]) => `${JSON.stringify(value, null, 4)}\n`),
  yaml: (answer, query) => formatted([whole(answer)], query, ([value]) => toYaml(value)),
  'yaml-stream': (answer, query) => formatted(answer.pages, query, toYamlStream),
  table: (answer, query) =>
    formatted(parts(answer), query, (values) => values.map((value) => toTable(title(answer), value)).join('')),
  // A query sees one page at a time. AWS: AWS CLI User Guide v2, "Filtering output", --output text, 2026-11.
  text: (answer, query) => formatted(parts(answer), query, (values) => values.map((value) => toText(value)).join('')),
}

function formatted(
  values: readonly unknown[],
  query: string | undefined,
  form: (values: readonly unknown[]) => string,
): Printed {
  const selected: unknown[] = []
  for (const value of values) {
    if (isMembers(value) && Object.keys(value).length === 0) continue // an answer without members
    const found = query === undefined ? { value } : select(value, query)
    if ('stderr' in found) return found
    selected.push(found.value)
  }
  return selected.length === 0 ? '' : form(selected)
}

function whole({ operation, pages, paged, nextToken }: Pages): Members {
  if (!paged) return pages[0] ?? {}
  return { ...joined(operation, pages), ...(nextToken !== undefined && { NextToken: nextToken }) }
}

function parts({ operation, pages, paged, nextToken }: Pages): readonly Members[] {
  if (!paged) return pages
  const lists = pages.map((page, at) => pagePart(operation, page, at === 0))
  return nextToken === undefined ? lists : [...lists, { NextToken: { NextToken: nextToken } }]
}

function title({ operation }: Pages): string {
  return operation.split('.')[1] ?? operation
}

function without(members: Members, name: string | undefined): Members {
  return Object.fromEntries(Object.entries(members).filter(([key]) => key !== name))
}

function decoded(operation: string, members: Members): Members {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([key, value]) => !(FLAT.has(key) && Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, decodedValue(operation, key, value)]),
  )
}

function decodedValue(operation: string, key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => decodedValue(operation, key, one))
  if (isMembers(value)) return decoded(operation, value)
  if (typeof value !== 'string') return value
  if (DOCUMENTS.has(key)) return json(value)
  const isTime = TIMES.test(key) && !TEXTS.has(`${operation.split('.')[0]} ${key}`)
  return isTime ? value.replace(/(?<=T\d\d:\d\d:\d\d(?:\.\d+)?)Z$/, '+00:00') : value
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
