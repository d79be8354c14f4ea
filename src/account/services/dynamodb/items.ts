// Items and their keys. AWS: DynamoDB Developer Guide, "Core components", 2026-11.

import type { Draft } from 'immer'
import { castDraft } from 'immer'
import { byteLength } from '../../byteLength.ts'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { typeOf } from './expressions/holds.ts'
import type { AttributeValue, Item, KeyElement, Table } from './state.ts'

const LARGEST = 400 * 1024 // bytes; DynamoDB Developer Guide, "Quotas", 2026-11

/** Under what name a table keeps an item: the values of its key. */
export function idOf(schema: readonly KeyElement[], item: Item): string {
  return JSON.stringify(schema.map(({ AttributeName }) => Object.values(own(item, AttributeName) ?? {})[0]))
}

/** The attributes of an item that are its key. */
export function keyOf(schema: readonly KeyElement[], item: Item): Item {
  return Object.fromEntries(
    schema.flatMap(({ AttributeName }) => {
      const value = own(item, AttributeName)
      return value ? [[AttributeName, value]] : []
    }),
  )
}

/** Fails when these attributes are not the whole key and nothing else. */
export function checkKey({ keySchema, attributes }: Table, key: Item): void {
  const right =
    Object.keys(key).length === keySchema.length &&
    keySchema.every(({ AttributeName }) => {
      const value = own(key, AttributeName)
      return value !== undefined && typeOf(value) === typeIn(attributes, AttributeName)
    })
  if (!right) fail('ValidationException', 'The provided key element does not match the schema')
}

/** Fails when DynamoDB would not keep this item. */
export function checkItem({ keySchema, attributes }: Table, item: Item): void {
  Object.values(item).forEach(checkValue)
  for (const { AttributeName: name } of keySchema) {
    const value = own(item, name)
    if (!value) return invalid(`Missing the key ${name} in the item`)
    const [expected, actual] = [typeIn(attributes, name), typeOf(value)]
    if (expected !== actual) invalid(`Type mismatch for key ${name} expected: ${expected} actual: ${actual}`)
    if (value.S === '')
      invalid(
        `The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`,
        'One or more parameter values are not valid.',
      )
  }
  if (byteLength(JSON.stringify(item)) > LARGEST)
    fail('ValidationException', 'Item size has exceeded the maximum allowed size')
}

function typeIn(attributes: Table['attributes'], name: string): string | undefined {
  return attributes.find(({ AttributeName }) => AttributeName === name)?.AttributeType
}

function checkValue(value: AttributeValue): void {
  const set = Object.values(value).filter((one) => one !== undefined)
  if (set.length === 0)
    fail('ValidationException', 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes')
  if (set.length > 1)
    fail(
      'ValidationException',
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    )
  if (value.N !== undefined && (value.N.trim() === '' || Number.isNaN(Number(value.N))))
    fail('ValidationException', `The parameter cannot be converted to a numeric value: ${value.N}`)
  ;[...(value.L ?? []), ...Object.values(value.M ?? {})].forEach(checkValue)
}

function invalid(words: string, begin = 'One or more parameter values were invalid:'): never {
  return fail('ValidationException', `${begin} ${words}`)
}

export function getItem(table: Table, key: Item): Item | undefined {
  return own(table.items, idOf(table.keySchema, key))
}

/** undefined takes the item away. */
export function setItem(table: Draft<Table>, key: Item, item: Item | undefined): void {
  const id = idOf(table.keySchema, key)
  if (item) table.items[id] = castDraft(item)
  else delete table.items[id]
}
