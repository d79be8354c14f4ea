// Paths into an item and the values that a request gives names to.
// AWS: DynamoDB Developer Guide, "Expression attribute names" and "Expression attribute values", 2026-11.

import { fail } from '../../../operation.ts'
import { own } from '../../../own.ts'
import type { AttributeValue, Item } from '../state.ts'
import type { Reader } from './tokens.ts'

/** The names and values of a request, by their placeholders. */
export interface Placeholders {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined
  readonly ExpressionAttributeValues?: Item | undefined
}

export type Path = readonly [attribute: string, ...(string | number)[]]

export function readPath(reader: Reader, which: string, placeholders: Placeholders): Path {
  const path: [string, ...(string | number)[]] = [nameOf(reader, which, placeholders)]
  for (;;) {
    if (reader.take('.')) path.push(nameOf(reader, which, placeholders))
    else if (reader.take('[')) {
      const { kind, text } = reader.next()
      if (kind !== 'number') reader.broken()
      path.push(Number(text))
      reader.expect(']')
    } else return path
  }
}

function nameOf(reader: Reader, which: string, { ExpressionAttributeNames = {} }: Placeholders): string {
  if (reader.peek().kind !== 'name') reader.broken()
  const { text } = reader.next()
  if (!text.startsWith('#')) return text
  return (
    own(ExpressionAttributeNames, text) ??
    fail(
      'ValidationException',
      `Invalid ${which}: An expression attribute name used in the document path is not defined; attribute name: ${text}`,
    )
  )
}

export function readValue(
  reader: Reader,
  which: string,
  { ExpressionAttributeValues = {} }: Placeholders,
): AttributeValue {
  const { kind, text } = reader.next()
  if (kind !== 'value') reader.broken()
  return (
    own(ExpressionAttributeValues, text) ??
    fail(
      'ValidationException',
      `Invalid ${which}: An expression attribute value used in expression is not defined; attribute value: ${text}`,
    )
  )
}

/** What stands at a path of an item. */
export function valueAt(item: Item | undefined, [first, ...deeper]: Path): AttributeValue | undefined {
  return deeper.reduce<AttributeValue | undefined>(
    (at, part) => (typeof part === 'number' ? at?.L?.[part] : own(at?.M, part)),
    own(item, first),
  )
}

/** The names of a projection expression. */
export function readProjection(reader: Reader, which: string, placeholders: Placeholders): readonly Path[] {
  const paths = [readPath(reader, which, placeholders)]
  while (reader.take(',')) paths.push(readPath(reader, which, placeholders))
  if (reader.peek().kind !== 'end') reader.broken()
  return paths
}
